// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Devices.Overeenkomsten;

/// <summary>One version of the loan agreement in one language. Never changed: another text is another version.</summary>
internal sealed class Overeenkomsttekst : IGelogd
{
    private Overeenkomsttekst()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>For example <c>2026-1</c>; stands at the foot of the agreement.</summary>
    public string TekstVersie { get; private set; } = "";

    public Taal Taal { get; private set; }

    public string Titel { get; private set; } = "";

    /// <summary>Paragraphs separated by an empty line; a line that begins with # is a heading.</summary>
    public string Inhoud { get; private set; } = "";

    public DateOnly GeldigVanaf { get; private set; }

    public string LogSleutel => $"{TekstVersie}/{Talen.Code(Taal)}";

    public static Overeenkomsttekst Maak(string versie, Taal taal, string titel, string inhoud, DateOnly geldigVanaf) => new()
    {
        Id = Guid.CreateVersion7(),
        TekstVersie = versie,
        Taal = taal,
        Titel = titel,
        Inhoud = inhoud.Replace("\r\n", "\n", StringComparison.Ordinal).Trim(),
        GeldigVanaf = geldigVanaf,
    };
}
