// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Beoordelen;

namespace Inburgering.Inkoop.Contracten.Tests.Beoordelen;

/// <summary>What is published is what is calculated: one text in code, screen and documents.</summary>
public sealed class GunningsdefinitiesTests
{
    [Fact]
    public void Definities_StaanLetterlijkInDeDocumentatie()
    {
        // Arrange
        var text = File.ReadAllText(Path.Combine(Root(), "docs", "gunnen.md"));

        // Act
        var missing = Gunningsdefinities.Formules.Select(f => $"**{f.Titel}.** {f.Definitie}").Append(Gunningsdefinities.Afronding).Where(d => !text.Contains(d, StringComparison.Ordinal));

        // Assert
        Assert.Empty(missing);
    }

    [Fact]
    public void Definities_GevenElkeKeuzeEenTekstEnElkeSchaalPuntenVan0Tot100()
    {
        // Arrange
        var scales = Enum.GetValues<Kwaliteitsschaal>();

        // Act
        var steps = scales.Select(Gunningsdefinities.Trappen).ToList();

        // Assert
        Assert.Equal(Enum.GetNames<Gunningsformule>(), Gunningsdefinities.Formules.Select(f => f.Naam));
        Assert.Equal(Enum.GetNames<Gelijkregel>(), Gunningsdefinities.Gelijkregels.Select(f => f.Naam));
        Assert.All(steps, s => Assert.Equal(s.Select(t => t.Punten).Order().Distinct(), s.Select(t => t.Punten)));
        Assert.All(steps, s => Assert.True(s[0].Punten is >= 0 and <= 10 && s[^1].Punten == 100));
        Assert.True(Gunningsdefinities.IsTrap(Kwaliteitsschaal.VierTrappen, 70));
        Assert.False(Gunningsdefinities.IsTrap(Kwaliteitsschaal.VijfTrappen, 70));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Inburgering.Inkoop.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
