// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>
/// Counting in months over last days. A term of months runs from the first day after: 31 December plus two months is the last day of
/// February, and the end of February minus a month is 31 January.
/// </summary>
internal static class Looptijd
{
    public static DateOnly Later(DateOnly laatsteDag, int maanden) => laatsteDag.AddDays(1).AddMonths(maanden).AddDays(-1);

    public static DateOnly Eerder(DateOnly laatsteDag, int maanden) => Later(laatsteDag, -maanden);
}
