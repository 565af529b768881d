import { type LanguageTable } from './language-table.ts';

export const mt: LanguageTable = {
  language: 'mt',
  decimal: '.',
  dates: 'DMY DM MY',
  numeric: 'DMY',
  capitalMonths: true,
  months:
    'jannar|jan frar|fra marzu|mar april|apr mejju|mej ġunju|ġun lulju|lul awwissu|aww settembru|set ottubru|ott novembru|nov diċembru|diċ',
  weekdays: 'ħadd tnejn tlieta erbgħa ħamis ġimgħa sibt',
  fillers: 'ta ʻ taʻ tal tas',
  cardinals:
    '?wieħed|?waħda tnejn|żewġ|żewġt|żewġti tlieta|tliet|tlitt erbgħa|erbaʻ|erba ħamsa|ħames|ħamest sitta|sitt sebgħa|sebaʻ|seba tmienja|tmien|tmint disgħa|disaʻ|disa għaxra|għaxar|għaxart ħdax* tnax* tlettax* erbatax* ħmistax* sittax* sbatax* tmintax* dsatax* għoxrin',
  tens: 'tletin erbgħin ħamsin sittin sebgħin tmenin disgħin',
  large: 'mija|mitt|mijiet elf|eluf|elef miljun*|mio biljun*|bn triljun*',
  ordinals: 'ewwel tieni tielet rabaʻ|raba ħames sitt sebaʻ|seba tmien disaʻ|disa għaxar ħdax tnax',
  others:
    '1:kull|darba|uniku 2:doppju|nofs|par|darbtejn|jumejn|sentejn|xahrejn|ġimagħtejn|saghtejn|irdoppja 3:tripl*|terz 4:kwart* 7:ġimgħa 10:deċennj* 12:tużżana|nofsinhar|sena 100:seklu|sekli 200:mitejn 2000:elfejn 0:żero|nofsillejl 1000:millennju',
  ordinalMarks: 'el il',
  until: 'sa sal sas',
  percent: 'fil_mija|mija|perċentwal*',
  clock: 'h',
  beforeClock: '?fi ?fl ?fis ?fid ?fit ?fin',
  am: 'am a_m',
  pm: 'pm p_m',
  durations:
    's|sekond* minut* siegħa|sigħat jum|jiem|ijiem|il_jum|ġurnata|ġranet|jumejn ġimgħa|ġimgħat xahar|xhur|xahrejn sena|snin|sentejn deċennj* seklu|sekli',
  references: 'artikol*|art paragraf*|par anness* kapitol*|kap paġn*|p numru|nru',
};
