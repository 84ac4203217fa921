//! The interviews of an earlier panel: a row each, as the monthly figures see them.

use chrono::NaiveDate;
use questionnaire::{Answer, Answers, Facts, NonAnswer, Question, Questionnaire};
use uuid::Uuid;

use super::said::{self, Column, Said};
use super::{
    HistoryBounds, HistoryCheck, HistoryFault, HistoryField, HistoryFile, HistoryKind, HistoryMapping,
    history_fields, month_of,
};
use crate::{Id, Record, ResponseRecord, Sheet};

/// Longer than the name of any team.
const LONGEST_TEAM: usize = 60;

/// Reads the rows of a file as interviews asked with this questionnaire, and gives each that is ready to `each`. Of an
/// interview nothing is read but its month, its team and the options chosen.
///
/// A question the file has no column for was not asked: it counts as off the route. An empty cell is off the route where
/// the other answers lead past the question, and not reached otherwise.
pub fn read_responses(
    file: &HistoryFile,
    sheet: &Sheet,
    questionnaire: &Questionnaire,
    bounds: &HistoryBounds,
    mut each: impl FnMut(ResponseRecord),
) -> HistoryCheck {
    let mut check = HistoryCheck::default();
    let mut reading = Reading::of(file, sheet, questionnaire);
    for (row, cells) in sheet.rows() {
        match reading.read(cells, bounds) {
            Ok(Some(record)) => {
                check.count(record.finished_on, 1);
                check.ready = check.ready.saturating_add(1);
                each(record);
            }
            Ok(None) => {}
            Err(fault) => check.find(row, fault),
        }
    }
    reading.finish(&mut check);
    check
}

struct Reading<'a> {
    file: &'a HistoryFile,
    questionnaire: &'a Questionnaire,
    places: Places,
    columns: Vec<(&'a Question, Column<'a, Answer>)>,
    /// Questions without a column.
    not_asked: Vec<&'a Question>,
    teams: std::collections::BTreeSet<String>,
}

/// Where the cells stand that are no answers.
pub(super) struct Places {
    month: Option<usize>,
    team: Option<usize>,
}

impl Places {
    pub(super) fn of(mapping: &HistoryMapping, sheet: &Sheet) -> Self {
        Self { month: mapping.place(sheet, "month"), team: mapping.place(sheet, "team") }
    }

    /// The month a row counts in.
    pub(super) fn month(&self, cells: &Record, bounds: &HistoryBounds) -> Result<NaiveDate, HistoryFault> {
        let cell = cell(cells, self.month);
        if cell.is_empty() {
            return Err(HistoryFault::MonthRequired);
        }
        bounds.admit(month_of(cell).ok_or(HistoryFault::MonthUnread)?)
    }

    /// The team a row tells.
    pub(super) fn team(&self, cells: &Record) -> Result<Option<String>, HistoryFault> {
        let name = cell(cells, self.team).split_whitespace().collect::<Vec<_>>().join(" ");
        match name.chars().count() {
            0 => Ok(None),
            1..=LONGEST_TEAM => Ok(Some(name)),
            _ => Err(HistoryFault::TeamLong),
        }
    }
}

/// A cell without stray spaces; nothing where the field has no column.
pub(super) fn cell(cells: &Record, place: Option<usize>) -> &str {
    place.and_then(|place| cells.get(place)).map_or("", crate::intake::tidy)
}

impl<'a> Reading<'a> {
    fn of(file: &'a HistoryFile, sheet: &Sheet, questionnaire: &'a Questionnaire) -> Self {
        let mapping = &file.mapping;
        let (mut columns, mut not_asked) = (Vec::new(), Vec::new());
        for field in history_fields(HistoryKind::Responses, questionnaire) {
            let HistoryField::Question(question) = field else { continue };
            match mapping.place(sheet, &field.name()) {
                Some(place) => {
                    columns.push((question, said::answers(place, (field.name(), question), mapping)));
                }
                None => not_asked.push(question),
            }
        }
        let places = Places::of(mapping, sheet);
        Self { file, questionnaire, places, columns, not_asked, teams: Default::default() }
    }

    /// One interview; nothing where a value in it is not understood yet.
    fn read(
        &mut self,
        cells: &Record,
        bounds: &HistoryBounds,
    ) -> Result<Option<ResponseRecord>, HistoryFault> {
        let finished_on = self.places.month(cells, bounds)?;
        let team = self.places.team(cells)?;
        let Some(given) = self.given(cells)? else { return Ok(None) };
        if given.is_empty() {
            return Err(HistoryFault::NothingAnswered);
        }
        self.teams.extend(team.clone());
        let answers = self.routed(given, finished_on);
        Ok(Some(ResponseRecord {
            // Whose it was is not known, and nothing asks.
            interview: Id::from_uuid(Uuid::nil()),
            force: self.file.force.clone(),
            wave: self.questionnaire.id.wave,
            questionnaire: self.questionnaire.id,
            finished_on,
            team,
            groups: ResponseRecord::groups_of(self.questionnaire, &answers),
            answers,
        }))
    }

    fn given(&mut self, cells: &Record) -> Result<Option<Answers>, HistoryFault> {
        let mut given = Answers::default();
        let mut understood = true;
        for (question, column) in &mut self.columns {
            let cell = cells.get(column.place).unwrap_or_default();
            match column.say(cell) {
                Said::Nothing => {}
                Said::This(answer) => given.set(question.name.clone(), answer),
                Said::NoAnswer => given.set(question.name.clone(), Answer::Missing(NonAnswer::NotReached)),
                Said::Clash => return Err(HistoryFault::AnswersClash),
                Said::Unknown => understood = false,
            }
        }
        Ok(understood.then_some(given))
    }

    /// What was given, and why the rest was not. What the file holds stands, whatever the route says: the case is not known.
    fn routed(&self, mut given: Answers, on: NaiveDate) -> Answers {
        let counted = self.questionnaire.counted(&given, &Facts::on(on));
        let off_route = Answer::Missing(NonAnswer::OffRoute);
        for (question, _) in &self.columns {
            let left_out = counted.get(&question.name) == Some(&off_route);
            if left_out && given.get(&question.name).is_none() {
                given.set(question.name.clone(), off_route.clone());
            }
        }
        given.extend(self.not_asked.iter().map(|question| (question.name.clone(), off_route.clone())));
        given
    }

    fn finish(self, check: &mut HistoryCheck) {
        /// More than any force has.
        const MOST_TEAMS: usize = 60;
        if self.teams.len() > MOST_TEAMS {
            check.words.push("team".to_owned());
        }
        for (question, column) in self.columns {
            check.not_understood(&HistoryField::Question(question).name(), column.into_unknown());
        }
    }
}
