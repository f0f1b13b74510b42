/** Syllables for first passwords: said and typed easily, without accents. More than 724, so that four of them hold 38 bits. */
export const syllables: readonly string[] = `
ba bac bam ban bang banh bao bat bau bay be bem ben beo bep bet bi bia bich biem bien biet bieu bim bin binh bo boai boan boang
boc boi bon bong bot bua buc bui bun bung buoc buon buong bup buy ca cam cang canh cao cau cay cham chan chang chanh chao chap
chat chau chay chem chen cheo chiem chien chieu chin chinh choai choan choang choi chom chon chong chop chuc chui chun chung
chuoc chuoi chuon chuong chup chuy co coai coan coang coc coi com con cong cot cua cui cun cung cuoc cuoi cuon cuong cuy da dan
danh dat day dem den di dich diem diep dieu dim din dinh dip do doai doan doang doc doi dom don dong dua dui dun dung duoc duoi
duon duong duy em gam gan gang ganh gao gap gau gay ghe ghi gia gian giay gio gioi giong giot go goai goan goang goc goi gon
gong gop gu gui gun gung guoc guoi guon guong guy ha hac hai ham han hang hanh hao hap hat hau hay he hem hen heo hep het hiem
hien hieu him hin hinh ho hoa hoai hoan hoang hoc hoi hom hon hong hop hue hui hun huoi huon huong hup huy ke kem ken keo kep
ket khac kham khan khang khanh khao khau khay khem khen kheo khet khiem khien khieu khim khin khinh khoai khoan khoang khoc khoi
khom khon khong khui khun khuoi khuon khuong khuy kia kich kiem kien kiep kiet kieu kim kin kinh kip la lac lai lam lan lang
lanh lao lap lau lay le lem len leo lich liem lien liet lieu lim lin linh lo loa loai loan loang loc loi lom long lua luc lui
lun lung luoc luoi luon luong lup lut luu luy mai mam man mang manh mao mau may me mem men meo mi mia miem mien miet mieu mim
min minh mo moai moan moang moc moi mom mon mong mot mua muc mui mun mung muoi muon muong mup muy na nac nam nan nang nanh nao
nap nau nay nem nen neo nep net ngam ngan ngang ngau ngay nghe nghi nghien nghieng nghin ngo ngoan ngoc ngoi ngon ngua nguon nha
nhac nham nhan nhang nhanh nhao nhat nhau nhay nhem nhen nheo nhiem nhien nhiet nhieu nhim nhin nhinh nhip nho nhoai nhoan
nhoang nhoi nhom nhon nhong nhua nhuc nhui nhun nhung nhuoi nhuon nhuong nhuy nia niem nien nieu nim nin ninh noai noan noang
noi nom non nong nua nui nun nung nuoc nuoi nuon nuong nup nuy oc oi om ong op pha pham phan phang phanh phao phau phay phem
phen pheo phiem phien phieu phim phin phinh pho phoai phoan phoang phoi phom phon phong phu phuc phui phun phung phuoi phuon
phuong phuy qua quan quang quanh quay que quen quy quyen rac rang rao rap rau ray rem ren reo rep ria rieng rieu rim rin ro roi
rom rong rua rung ruoc ruoi ruong sa sac sach sai sam san sang sanh sao sat sau say sem sen seo si siem sien sieu sim sin sinh
so soai soan soang soc soi som son song su sua sui sun suoi suon suong suy ta tac tai tam tang tanh tao tap tau tay te tem ten
teo tet thac thach tham than thang thanh thao thap that thau thay the them then theo thep thi thia thich thiem thien thiet thieu
thim thin thinh tho thoai thoan thoang thoc thoi thom thon thong thu thua thuc thue thun thung thuoc thuoi thuon thuong thuy
thuyen tia tich tiem tien tieng tiep tiet tieu tim tin tinh toa toai toan toang toc toi tom ton tong trai tram tran trang tranh
trao trau tray tre trem tren treo tri triem trien trieu trim trin trinh tro troai troan troang troi trom tron trong tru truc
trui trun trung truoc truoi truon truong truy tuan tue tui tun tung tuoi tuon tuong tuy ung up va vac vai vam van vang vanh vao
vat vau vay ve vem ven veo vet vi viec viem vien viet vieu vim vin vinh vo voai voan voang voc voi vom von vong vu vua vui vun
vung vuoi vuon vuong vuy xa xac xam xan xang xanh xao xau xay xe xem xen xeo xep xet xich xiem xien xieu xim xin xinh xoai xoan
xoang xoi xom xon xong xu xua xuan xui xun xung xuoi xuon xuong xuy yen yeu`
  .trim()
  .split(/\s+/);
