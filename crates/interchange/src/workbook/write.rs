//! Writes sheets as an .xlsx workbook; the same sheets give the same bytes.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};

use super::Sheet;

/// Long enough for a question, short enough to see the next column.
const WIDTH: f64 = 28.0;

/// The workbook's bytes.
pub(crate) fn write(sheets: &[Sheet]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // Not when it was made: that would make two exports of one set differ.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let (heading, body) =
        (Format::new().set_bold(), Format::new().set_text_wrap().set_align(FormatAlign::Top));
    for sheet in sheets {
        let page = workbook.add_worksheet().set_name(&sheet.name)?;
        page.set_freeze_panes(1, 0)?;
        for (row, cells) in (0..).zip(&sheet.rows) {
            for (column, text) in &cells.cells {
                let column = u16::try_from(*column).map_err(|_| XlsxError::RowColumnLimitError)?;
                page.set_column_width(column, WIDTH)?;
                page.write_string_with_format(row, column, text, if row == 0 { &heading } else { &body })?;
            }
        }
    }
    workbook.save_to_buffer()
}
