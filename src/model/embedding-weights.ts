// Frozen weights of common words and character 4-grams; made by bench/freeze-embedding-weights.ts, never edited.

/** Part of the model's id: vectors of two versions must not be compared. */
export const weightsVersion = "w1";

/** Inverse sentence frequency, rounded: 1019 German and English sentences of the demo library. */
const common: readonly (readonly [number, string])[] = [
  [1.25, "_the the the_"],
  [1.75, "_die der_ die die_ ter_"],
  [2, "_and _der _is_ _nor _of_ _und and_ cht_ der icht ing_ is nord of und und_"],
  [2.25, "_ein _in_ _wit acke and den_ eine in jack ung_ with"],
  [2.5, "2 _for _ist _mit _pol _win a hen_ ine_ inte ist ist_ lich mit mit_ nter ster wint"],
  [
    2.75,
    "_aus _ev_ _fur _gra _jac _pro _to_ _von _was _wer _wir ate_ cket dlic ent_ ern_ ers_ erti ev for for_ fur fur_ gen_ ise_ ith_ ket_ lar_ nen_ nordlicht olar ordl pola polar rdli ten_ tern tion to von von_",
  ],
  [
    3,
    "000_ _an_ _aur _bel _bes _bri _das _des _fre _nac _new _not _rec _sch _sta _ver ach_ ack_ an are_ auro aurora bele bris brise chen cke_ das das_ des_ dste ear_ ein_ eleg ence este ette ewsl hat_ ion_ jacket lett nach nce_ nder news nit_ nordstern ora_ ords rdst rise rora schl slet tter uror vide wir wir_ wsle",
  ],
  [
    3.25,
    "000 3 45 _000 _45_ _all _are _at_ _auf _bei _bis _com _dat _den _evi _im_ _nam _nic _on_ _out _reg _we_ _yea agen ain_ ampa ande anit are at atur auf auf_ auss beleg ben_ best bis bis_ ble_ c chla den denc ders des eich ell_ erat erde eter evid evidence gran granit iden im king leg_ lung men_ name nden newsletter nich nicht not not_ on pera ping prod rani ratu rden rege rodu rsch rtif sack sche sen_ stan sten tand ters tifi unde we werd werden winter year",
  ],
  [
    3.5,
    "_adv _bag _be_ _bet _con _dem _eur _fje _has _lin _onl _rai _rep _res _ruc _sin _sle _tem _ten _tex _tha _wat _wei _wor afsa age_ alle ange anne asse ater aus_ ays_ be ber_ betr date dem dem_ door duct dver eepi egen ein empe epin erja erla ersa ersc ert_ est_ euro ever fjel fjell frei fsac hlaf ice_ ich_ iche ign_ ind_ inne ite_ jell kost lafs leep llun mber mer_ mper ngen nnen oor_ ore_ ort_ oste out_ outd outdoor pack rain ress rjac ruck schu sind slee sleeping ssen sser tdoo tell temp tent terj text ther trag tung ture unge uro_ utdo vers vert very wass wate werb winterjacke",
  ],
  [
    3.75,
    "0 15 30 4 5 _15_ _30_ _boo _cam _car _cla _clu _col _cos _cus _day _dow _emp _erl _eve _fro _ges _gro _han _hik _kei _kos _kun _mar _med _no_ _nur _ohn _ord _per _pre _soc _vor _wan _wie _zel adve advertising agt_ aign akti ame_ anda arbe ard_ aus bag bag_ bei bei_ bers boot camp che_ chuh cial cksa clai club cost cust dard days down ecyc eder egt_ eise eite elt_ ende enja ere_ erst ery_ esch ext_ from gabe genj halt hann has has_ hne_ hout ial_ ible illi ird_ isin kein ksac kund laim laub len_ line lub_ mark medi mmer mpai ndar ner_ njac nly_ no nur nur_ ocia oduc ohne omer omme one_ only onsi orde ost_ own_ paig poly ragt rate rder recy regenjacke rlau rom_ rtis rung sage sent ship sibl sing soci social ssag stel stom tet_ that tisi tome tsch use_ ussa usto utsc wand water wird zelt",
  ],
  [
    4,
    "1 10 101 101_ 20 60 7 780 780_ 90 _101 _10_ _20_ _60_ _780 _90_ _als _as_ _bac _bra _by_ _can _cer _cha _cli _dau _ent _exp _fil _gen _ger _gib _ham _hat _it_ _jah _jed _kam _lie _mem _mon _mus _nie _ode _off _or_ _pfa _pri _sea _shi _sie _siz _sto _uns _unt _use _vog _war _web _wur _zei _zer aben acht ackp acks agne ale_ als_ alt_ ambu any_ aran arke art_ as atio aubt back backpack beit bran bsit bung burg by campaign cert chei chst ckpa cks_ comp cont coun dia_ dukt ebsi echt ect_ edia eht_ ellu embe end_ ens_ erbe erha erlaubt erma erse erun espo etra etre every fas_ form fort gesc get_ ght_ gram gros gung hamb hamburg hanne hat her_ hiki hiking hipp huh_ ibt_ iegt ift_ ikin imet inen iner it itho its_ ive_ jahr jede kamp keine kpac ktio lauf led_ lick lle_ llen lyes mbur media memb ment mes_ mete mpag nge_ nne_ nsib nts_ oder oduk ogt_ olye onta oot_ or osse ount our_ pagn pfas plan polyester pons port pres product prov pruf rant rds_ rech ree_ reis ren_ res_ resp responsible rhal ross rsan sand scha schr seit sie sie_ site size spon standard star stat steh stet sts_ stun such tage tain tart tens thou ubt_ ucks uct_ umn_ urde ure_ urg_ usta ver_ ves_ vogt wanderschuh was was_ webs website weis without wurd yest zahl zert",
  ],
  [
    4.25,
    "24 _24_ _aft _alt _app _dar _dis _ful _goo _hoc _inn _jon _kli _may _mos _neu _one _pai _pet _pos _ret _sei _sho _stu _sub _tra _val _zu_ _zus abe_ ade_ afte after aid_ ail_ aims alb_ all_ amen arf_ asch att_ aune betragt bjec chan chre claims cled colu column cons costs customer cycl darf daun day_ deli det_ ding efer ehen eige einer eits elte empc empco enta erab erbu etur etzt free fter full fullung germ gibt halb hein here hoch hrei hste ide_ ied_ iert ieru ight igun ill_ ilt_ ims_ ions ippi isen iten ize_ ject jona jonas kostet land les_ llow lowe lumn mail may may_ mfor mmen most mpco nas_ nde_ ned_ nem_ nenn nner ochs olum omfo onas one onen osts paid pco_ pete petersen ppin prei rage ral_ rbun rch_ recycled red_ reib reic retu rich rman rsen rsta rucksack schlafsack sed_ send serv shipping sign sse_ sst_ stag stor subj subject tag_ teht tem_ temperature thin ting tore turn uber ubje udge ullu ungs usse vice vor vor_ wert work ycle zeic zeig zu",
  ],
  [
    4.5,
    "_am_ _blu _gep _gil _imp _las _let _mad _mm_ _nen _num _suc _tes _ube _whe _wri _zum abwe aft_ ahre allo als am ams_ andi ands ang_ ant_ appr budg bwei can can_ ces_ chaf dget efor eil_ einem einen elle erso ervi erwe fen_ fili fill fore gilt guts haft hochstens iefe igen ilia inem lief lier lima llig made mm must ndin nes_ nie_ nnt_ nser nung order ormu over para per_ pers ppro pric pro pro_ rabw rde_ rei_ reig rice rmul rson satz sera sion ste_ tal_ ted_ test time tral tur_ uche ust_ werbung wie wie_ wort writ wurde zum zum_",
  ],
];

const weights = new Map(
  common.flatMap(([weight, features]) => features.split(" ").map((feature) => [feature, weight])),
);

/** What a feature counts; everything that is not common counts 5. */
export function featureWeight(feature: string): number {
  return weights.get(feature) ?? 5;
}
