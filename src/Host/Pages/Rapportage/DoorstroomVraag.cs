// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>A figure with what it means and the GraphQL question that gives it with the choices on screen.</summary>
/// <param name="Begrippen">Names of its definitions.</param>
/// <param name="Vraag">The question, ready to send.</param>
public sealed record BijCijfer(IReadOnlyList<string> Begrippen, string Vraag)
{
    /// <summary>Its definitions.</summary>
    public IEnumerable<DoorstroomDefinitie> Definities => DoorstroomDefinitie.Alle.Where(d => Begrippen.Contains(d.Begrip));
}

/// <summary>The GraphQL questions behind the figures of the throughput pages, with the filters of the page.</summary>
internal static class DoorstroomVraag
{
    /// <summary>A question of one root field.</summary>
    public static string Maak(string veld, DoorstroomFilter filter, string selectie, params IEnumerable<string> meer) => $"{{\n  {veld}({Argumenten(filter, meer)}) {{ {selectie} }}\n}}\n";

    private static string Argumenten(DoorstroomFilter filter, IEnumerable<string> more)
    {
        List<string> arguments = [string.Create(CultureInfo.InvariantCulture, $"peildatum: \"{filter.Peildatum:yyyy-MM-dd}\""), $"wet: {filter.Wet.ToString().ToUpperInvariant()}"];
        Tekst("gemeente", filter.Gemeente);
        Tekst("aanbieder", filter.Aanbieder);
        Tekst("contract", filter.Contract);
        Code("soort", filter.Soort);
        Code("alfabetisering", filter.Alfabetisering);
        Code("leeftijd", filter.Leeftijd);
        if (filter.CohortNaar != CohortNaar.Start)
        {
            Code("cohortNaar", filter.CohortNaar);
        }

        return string.Join(", ", arguments.Concat(more));

        void Tekst(string name, string? value)
        {
            if (value is not null)
            {
                arguments.Add($"{name}: {System.Text.Json.JsonSerializer.Serialize(value)}");
            }
        }

        void Code(string name, Enum? value)
        {
            if (value is not null)
            {
                arguments.Add($"{name}: {EnumNaam(value.ToString())}");
            }
        }
    }

    // As the schema names its codes: EerstePip becomes EERSTE_PIP, Van28Tot35 becomes VAN28TOT35.
    private static string EnumNaam(string name) => string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) && char.IsLower(name[i - 1]) ? $"_{c}" : $"{char.ToUpperInvariant(c)}"));
}
