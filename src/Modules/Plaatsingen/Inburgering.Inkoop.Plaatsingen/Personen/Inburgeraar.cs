// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Plaatsingen.Personen;

/// <summary>A person with a duty to integrate, under either law. No BSN, nothing about health.</summary>
internal sealed class Inburgeraar : IGelogd, IGeversioneerd
{
    private Inburgeraar()
    {
    }

    public Guid Id { get; private set; }

    public string Dossiernummer { get; private set; } = "";

    /// <summary>CBS code.</summary>
    public string Gemeente { get; private set; } = "";

    [Persoonsgegeven]
    public string Achternaam { get; private set; } = "";

    [Persoonsgegeven]
    public string Voornaam { get; private set; } = "";

    [Persoonsgegeven]
    public DateOnly Geboortedatum { get; private set; }

    public Wet Wet { get; private set; }

    public Soort Soort { get; private set; }

    public Alfabetisering Alfabetisering { get; private set; }

    /// <summary>Day of registration in the BRP; the PIP is due 10 weeks later (R13).</summary>
    public DateOnly? BrpDatum { get; private set; }

    /// <summary>Day on which it became known that the loan of DUO is nearly used up (ELIP); null = not so, or not known.</summary>
    public DateOnly? LeningBijnaOp { get; private set; }

    /// <summary>Day on which name, birth day and dossier number were taken out; null for somebody who is still kept.</summary>
    public DateOnly? GeanonimiseerdOp { get; private set; }

    public int Versie { get; private set; }

    public string LogSleutel => Dossiernummer;

    public static Inburgeraar Maak(string dossiernummer, InburgeraarGegevens gegevens)
    {
        var inburgeraar = new Inburgeraar { Id = Guid.CreateVersion7(), Dossiernummer = dossiernummer };
        inburgeraar.Wijzig(gegevens);
        return inburgeraar;
    }

    /// <summary>Another gemeente becomes responsible.</summary>
    public void VerhuisNaar(string gemeente) => Gemeente = gemeente;

    /// <summary>True when these data count differently in a figure: then what counts until today is kept.</summary>
    public bool TeltAnders(string gemeente, Wet wet, Soort soort, Alfabetisering alfabetisering) => (Gemeente, Wet, Soort, Alfabetisering) != (gemeente, wet, soort, alfabetisering);

    public void MeldLening(DateOnly? bijnaOp) => LeningBijnaOp = bijnaOp;

    public void Wijzig(InburgeraarGegevens gegevens)
    {
        Gemeente = gegevens.Gemeente;
        Achternaam = gegevens.Achternaam;
        Voornaam = gegevens.Voornaam;
        Geboortedatum = gegevens.Geboortedatum;
        Wet = gegevens.Wet;
        Soort = gegevens.Soort;
        Alfabetisering = gegevens.Alfabetisering;
        BrpDatum = gegevens.BrpDatum;
    }
}

/// <summary>What is recorded of a person.</summary>
/// <param name="Gemeente">CBS code of the gemeente that is responsible.</param>
/// <param name="Achternaam">Family name.</param>
/// <param name="Voornaam">First name.</param>
/// <param name="Geboortedatum">Birth date.</param>
/// <param name="Wet">Under which law.</param>
/// <param name="Soort">Why the person came.</param>
/// <param name="Alfabetisering">Literacy.</param>
/// <param name="BrpDatum">Day of registration in the BRP.</param>
public sealed record InburgeraarGegevens(
    string Gemeente,
    string Achternaam,
    string Voornaam,
    DateOnly Geboortedatum,
    Wet Wet,
    Soort Soort,
    Alfabetisering Alfabetisering,
    DateOnly? BrpDatum);
