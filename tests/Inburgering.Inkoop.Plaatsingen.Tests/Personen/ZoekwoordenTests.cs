// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Personen;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Personen;

public sealed class ZoekwoordenTests
{
    [Theory]
    [InlineData("mohammed", "muhammad")]
    [InlineData("mohammed", "mouhamed")]
    [InlineData("yusuf", "joesoef")]
    [InlineData("yusuf", "youssef")]
    [InlineData("zeynep", "zainab")]
    [InlineData("khaled", "chalid")]
    [InlineData("khaled", "kaled")]
    [InlineData("ahmed", "achmad")]
    [InlineData("oleksandr", "alexander")]
    [InlineData("tesfay", "tesfai")]
    [InlineData("gebremedhin", "gebremedhen")]
    [InlineData("volodymyr", "wolodimir")]
    [InlineData("schmidt", "smit")]
    [InlineData("dijkstra", "dykstra")]
    public void Klank_ZelfdeNaamAndersGespeld_IsGelijk(string een, string ander)
    {
        // Act
        var sounds = (Zoekwoorden.Klank(een), Zoekwoorden.Klank(ander));

        // Assert
        Assert.NotEqual("", sounds.Item1);
        Assert.Equal(sounds.Item1, sounds.Item2);
    }

    [Theory]
    [InlineData("mohammed", "mehdi")]
    [InlineData("ahmed", "amina")]
    [InlineData("yusuf", "yasin")]
    [InlineData("olena", "oksana")]
    [InlineData("tesfay", "tekle")]
    public void Klank_AndereNaam_Verschilt(string een, string ander) => Assert.NotEqual(Zoekwoorden.Klank(een), Zoekwoorden.Klank(ander));

    [Theory]
    [InlineData("an")]
    [InlineData("aaa")]
    [InlineData("12345")]
    [InlineData("محمد")]
    public void Klank_TeWeinigOmNamenTeOnderscheiden_IsLeeg(string woord) => Assert.Equal("", Zoekwoorden.Klank(woord));

    [Fact]
    public void Van_NaamMetAccentenTussenvoegselEnStreepje_GeeftElkWoordEenKeer()
    {
        // Act
        var words = Zoekwoorden.Van("Zoë-Marie", "van der Łukasz d’Or", "D026/0001");

        // Assert
        Assert.Equal(["zoe", "marie", "van", "der", "lukasz", "dor", "zoemarie", "vanderlukaszdor", "d026", "0001", "d0260001"], words.Select(w => w.Tekst));
        Assert.Equal(["d026", "0001", "d0260001"], words.Where(w => !w.IsNaam).Select(w => w.Tekst));
        Assert.All(words.Where(w => !w.IsNaam), w => Assert.Equal("", w.Klank));
    }
}
