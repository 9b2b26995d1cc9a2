// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Host.Herinneringen;
using Inburgering.Inkoop.SharedKernel.Werk;

namespace Inburgering.Inkoop.Host.Tests.Herinneringen;

/// <summary>Who hears of what on which day. 23 November 2026 is a Monday.</summary>
public sealed class HerinneringskeuzeTests
{
    [Theory]
    [InlineData("Nooit", "2026-11-23", "", Ernst.Fout, "2026-11-20", "", false)]
    [InlineData("Wekelijks", "2026-11-23", "", Ernst.LetOp, "2026-12-31", "", true)]
    [InlineData("Wekelijks", "2026-11-23", "", Ernst.Info, "2026-12-31", "", false)]
    [InlineData("Wekelijks", "2026-11-24", "", Ernst.Fout, "2026-11-20", "", false)]
    [InlineData("Wekelijks", "2026-11-24", "2026-11-17", Ernst.Fout, "2026-11-20", "2026-11-17", false)]
    [InlineData("Wekelijks", "2026-11-24", "2026-11-16", Ernst.Fout, "2026-11-20", "2026-11-16", true)]
    [InlineData("Wekelijks", "2026-11-23", "2026-11-23", Ernst.Fout, "2026-11-20", "2026-11-23", false)]
    [InlineData("Dagelijks", "2026-11-24", "", Ernst.Info, "", "", true)]
    [InlineData("Dagelijks", "2026-11-28", "", Ernst.Fout, "", "", false)]
    [InlineData("Dagelijks", "2026-11-29", "", Ernst.Fout, "", "", false)]
    [InlineData("Dagelijks", "2026-11-24", "2026-11-24", Ernst.Fout, "", "", false)]
    [InlineData("Dagelijks", "2026-11-24", "2026-11-23", Ernst.Fout, "2026-11-20", "2026-11-23", false)]
    [InlineData("Dagelijks", "2026-11-30", "2026-11-27", Ernst.Fout, "2026-11-20", "2026-11-23", true)]
    [InlineData("Dagelijks", "2026-12-01", "2026-11-30", Ernst.LetOp, "2026-12-31", "2026-11-30", true)]
    [InlineData("Dagelijks", "2026-11-30", "2026-11-27", Ernst.LetOp, "2026-12-31", "2026-11-27", false)]
    [InlineData("Dagelijks", "2026-12-02", "2026-12-01", Ernst.LetOp, "2026-12-31", "2026-12-01", false)]
    [InlineData("Dagelijks", "2026-12-14", "2026-12-11", Ernst.LetOp, "2026-12-20", "2026-12-11", true)]
    [InlineData("Dagelijks", "2026-12-18", "2026-12-17", Ernst.LetOp, "2026-12-18", "2026-12-17", true)]
    [InlineData("Dagelijks", "2026-12-17", "2026-12-16", Ernst.LetOp, "2026-12-18", "2026-12-16", true)]
    [InlineData("Dagelijks", "2026-12-16", "2026-12-15", Ernst.LetOp, "2026-12-18", "2026-12-15", false)]
    public void Kies_RitmeDagEnTermijn_Klopt(string ritme, string vandaag, string laatsteMail, Ernst ernst, string termijn, string laatstOver, bool erin)
    {
        // Arrange
        var item = new WerkRegel(Guid.NewGuid(), "contract-eindigt", ernst, "Contract eindigt", "Voorbeeld", "Regel", "/contracten/X", Dag(termijn), DateTimeOffset.UnixEpoch);

        // Act
        var chosen = Herinneringskeuze.Kies(Enum.Parse<Herinneringsritme>(ritme), [new OpenWerk("contracten", item, Dag(laatstOver))], Dag(laatsteMail), Dag(vandaag)!.Value);

        // Assert
        Assert.Equal(erin, chosen.Count == 1);
    }

    private static DateOnly? Dag(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
