//! Files of referrals and of events, as forces send them.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use anyhow::Result;
use chrono::NaiveDate;
use fieldwork::{
    AskOutcome, AskReason, AskWording, Asking, Country, FieldError, Force, ForceCode, Forces, ImportKind,
    MOST_COLUMNS, Mapping, Sheet, error_file, event_rows, referral_rows,
};
use questionnaire::Text;

use super::damage;
use super::dice::Dice;
use super::target::Target;

/// Invented, as everything in these files is.
const FORCE: &str = "E23999901";
const REFERRALS: &str = "Crime ref,Name,Phone,Language,Date reported,Agreed,Date agreed,Who asked,Leaflet,Safe days,Safe from\n\
     13/1,Mari Invented,07700 900123,Cymraeg,10/08/2026,Yes,11 Aug 2026,ISVA,leaflet-2,Mon-Fri,9am\n\
     13/2,\"Invented, Nia\",'+44 7700 900456,English,2026-08-11,yes,12.08.2026,Officer,leaflet-1,,\n";
const WELSH: &str = "Cyfeirnod yr heddlu;Enw;Rhif ff\u{f4}n;Iaith;Dyddiad yr adroddiad;Cytunwyd;Dyddiad cytuno;Gofynnwyd gan;Geiriad\n\
     13/1;Mari Invented;07700 900123;Saesneg;10 Awst 2026;Ie;11.08.2026;Arall;leaflet-2\n";
const EVENTS: &str = "Crime ref\tEvent\tDate\tOutcome\tCorrects\tNever happened\n\
     13/1\tcharged\t01/09/2026\t1\t\t\n13/2\tclosed\t2026-09-02\t16\tcharged\tyes\n";

/// What is written in such cells, and what spreadsheets make of it.
const WORDS: [&str; 32] = [
    "force_reference",
    "Crime ref",
    "Name",
    "Phone",
    "Date reported",
    "Row",
    "Reason",
    "yes",
    "ie",
    "no",
    "Mon-Sun",
    "09:30",
    "29/02/2026",
    "31 Chwefror 2026",
    "2026-13-01",
    "46253",
    "07700 900123",
    "+44 7700 900123",
    "'+44",
    "=HYPERLINK(\"x\")",
    "@SUM(A1)",
    "leaflet-2",
    "ISVA",
    "Cymraeg",
    "charged",
    "\r\n",
    ",",
    ";",
    "\t",
    "\"\"",
    "\u{feff}",
    "\u{fffd}",
];

/// Files of referrals and events.
pub(super) struct Sheets {
    forces: Forces,
    asking: Asking,
    force: ForceCode,
}

impl Sheets {
    pub(super) fn new() -> Result<Self> {
        let force = ForceCode::parse(FORCE)?;
        let eastmere = Force {
            code: force.clone(),
            slug: "eastmere".to_owned(),
            name: Text::english("Eastmere Police"),
            country: Country::England,
            policing_body: "Eastmere Police and Crime Commissioner".to_owned(),
            teams: vec!["North division".to_owned()],
            closes_on_working_day: None,
        };
        let wording = |version: &str| AskWording {
            version: version.to_owned(),
            from: NaiveDate::default(),
            text: Text::english("Would you take part?"),
        };
        let reason = |outcome: AskOutcome| AskReason {
            code: outcome.slug().to_owned(),
            outcome,
            label: Text::english("Because"),
        };
        let asking =
            Asking::new(["leaflet-1", "leaflet-2"].map(wording).into(), AskOutcome::ALL.map(reason).into())?;
        Ok(Self { forces: Forces::new(vec![eastmere])?, asking, force })
    }

    /// The faults of every row of every kind, and how many rows there are without any.
    fn read(&self, sheet: &Sheet, kind: ImportKind) -> Result<BTreeMap<u32, Vec<FieldError>>, String> {
        let mapping = Mapping::guess(kind, sheet, None);
        let today = NaiveDate::from_ymd_opt(2026, 10, 5).unwrap_or_default();
        let rows: Vec<(u32, Option<Vec<FieldError>>)> = match kind {
            ImportKind::Referrals => {
                referral_rows(sheet, &mapping, &self.force, today, (&self.forces, &self.asking))
                    .map(|row| (row.number, row.referral.err()))
                    .collect()
            }
            ImportKind::Events => {
                event_rows(sheet, &mapping, today).map(|row| (row.number, row.event.err())).collect()
            }
        };
        if rows.len() != sheet.count() || !rows.is_sorted_by(|(one, _), (next, _)| one < next) {
            return Err(format!("{} rows were read of {}, or not in their order", rows.len(), sheet.count()));
        }
        Ok(rows.into_iter().filter_map(|(number, faults)| Some((number, faults?))).collect())
    }
}

impl Target for Sheets {
    fn name(&self) -> &'static str {
        "sheets"
    }

    fn corpus(&self) -> Result<Vec<Vec<u8>>> {
        let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        let mut corpus: Vec<Vec<u8>> = [REFERRALS, WELSH, EVENTS].map(|text| text.as_bytes().to_vec()).into();
        corpus.push([&[0xff, 0xfe], wide(WELSH).as_slice()].concat());
        Ok(corpus)
    }

    fn damage(&self, input: &[u8], other: &[u8], dice: &mut Dice) -> Vec<u8> {
        if dice.once_in(6) {
            return damage::bytes_damaged(input, other, dice);
        }
        let (text, other) = (String::from_utf8_lossy(input), String::from_utf8_lossy(other));
        damage::damaged(&text, &other, &WORDS, dice).into_bytes()
    }

    fn give(&self, input: &[u8]) -> Result<u64, String> {
        let mut hasher = DefaultHasher::new();
        match Sheet::read(input) {
            Ok(sheet) => {
                for kind in ImportKind::ALL {
                    let faults = self.read(&sheet, kind)?;
                    comes_back(&sheet, &faults)?;
                    let kinds: BTreeSet<_> =
                        faults.values().flatten().map(|it| (it.field, it.code)).collect();
                    (kinds, faults.len().min(2)).hash(&mut hasher);
                }
            }
            Err(faults) if faults.is_empty() => return Err("it is refused without a reason".to_owned()),
            Err(faults) => faults.iter().map(|fault| fault.code()).collect::<BTreeSet<_>>().hash(&mut hasher),
        }
        Ok(hasher.finish())
    }
}

/// The rows at fault come back as a file that can be sent again, and again after that.
fn comes_back(sheet: &Sheet, faults: &BTreeMap<u32, Vec<FieldError>>) -> Result<(), String> {
    if let Some((row, _)) = faults.iter().find(|(_, faults)| faults.is_empty()) {
        return Err(format!("row {row} is refused without a reason"));
    }
    if faults.is_empty() || sheet.names().len() + 2 > MOST_COLUMNS {
        return Ok(());
    }
    let reasons: BTreeMap<u32, String> = faults.keys().map(|row| (*row, "why".to_owned())).collect();
    let first = again(sheet, &reasons)?;
    let all = first.rows().map(|(row, _)| (row, "still".to_owned())).collect();
    let second = again(&first, &all)?;
    if (first.count(), second.count()) != (faults.len(), faults.len()) || first.names() != second.names() {
        return Err(format!(
            "of {} rows {} and then {} came back",
            faults.len(),
            first.count(),
            second.count()
        ));
    }
    Ok(())
}

fn again(sheet: &Sheet, reasons: &BTreeMap<u32, String>) -> Result<Sheet, String> {
    let file = error_file(sheet, reasons, ["Row", "Reason"]);
    Sheet::read(file.as_bytes()).map_err(|faults| format!("what comes back is refused: {faults:?}"))
}
