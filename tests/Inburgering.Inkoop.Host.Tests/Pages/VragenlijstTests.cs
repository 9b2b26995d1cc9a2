// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.Kwaliteit.Peilingen;

namespace Inburgering.Inkoop.Host.Tests.Pages;

/// <summary>The survey as a participant sees it, without an account.</summary>
public sealed class VragenlijstTests(VoorbeeldHost host) : IClassFixture<VoorbeeldHost>
{
    private readonly HostApp app = host.App;

    [Theory]
    [InlineData("nl", "ltr", "Beantwoord alle vragen.")]
    [InlineData("en", "ltr", "Please answer all questions.")]
    [InlineData("ar", "rtl", "أجب عن جميع الأسئلة.")]
    [InlineData("ti", "ltr", "ንኹሉ ሕቶታት መልሱ።")]
    [InlineData("tr", "ltr", "Lütfen bütün soruları cevaplayın.")]
    [InlineData("uk", "ltr", "Дайте відповідь на всі запитання.")]
    [InlineData("fa", "rtl", "به همهٔ سؤال‌ها پاسخ دهید.")]
    public async Task Vragenlijst_InElkeTaal_StaatInDeJuisteRichtingEnWerktEenKeer(string language, string direction, string incomplete)
    {
        // Arrange
        var made = await app.SendAsync(new MaakPeiling(new PeilingGegevens("IB-2022-01", "B1", Peilingonderwerp.Lessen, new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 1), 5)), HostApp.Contractmanager);
        var path = $"/vragenlijst/{made.Sleutels[0]}?taal={language}";
        var text = Vragenlijsttekst.Van(language);
        using var visitor = new Bezoeker(app);
        (string, string)[] answers = [("taal", language), .. Enumerable.Range(0, 4).Select(i => ($"Antwoorden[{i}].Waarde", "4"))];

        // Act
        var page = await visitor.OpenAsync(path);
        var half = await visitor.StuurAsync(path, null, answers);
        var done = await visitor.StuurAsync(path, null, [.. answers, ("Cijfer", "8")]);
        var again = await visitor.OpenAsync(path);

        // Assert
        page.Zegt($"<html lang=\"{language}\" dir=\"{direction}\"");
        Assert.All(text.Vragen, q => page.Zegt(q));
        half.Zegt(incomplete);
        done.Zegt(text.Bedankt);
        again.Zegt(text.Gesloten);
        Assert.Equal(HttpStatusCode.OK, again.Status);
    }

    [Fact]
    public async Task Vragenlijst_MetEenGeradenAdres_ZegtHetzelfdeAlsEenGebruikte()
    {
        using var visitor = new Bezoeker(app);
        (await visitor.OpenAsync("/vragenlijst/geraden")).Zegt("Deze link werkt niet meer.");
    }
}
