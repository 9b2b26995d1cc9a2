// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Kwaliteit.Dossiers;

/// <summary>
/// The quality file of one provider. Holds the recognition as it is now; <see cref="Erkenning"/> holds what it was on any day,
/// so that a past period is judged by what counted then.
/// </summary>
internal sealed class Kwaliteitsdossier : IGelogd, IGeversioneerd
{
    private Kwaliteitsdossier()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Code of the provider; unique.</summary>
    public string Aanbieder { get; private set; } = "";

    /// <summary>Copy of the name that Contracten keeps; the code until it is known.</summary>
    public string Naam { get; private set; } = "";

    public KeurmerkStatus Keurmerk { get; private set; }

    public DateOnly? KeurmerkVanaf { get; private set; }

    public DateOnly? KeurmerkTot { get; private set; }

    public bool TstErkend { get; private set; }

    /// <summary>Day from which the recognition above counts; null until the first one is recorded.</summary>
    public DateOnly? Ingang { get; private set; }

    public int Versie { get; private set; }

    public string LogSleutel => Aanbieder;

    public static Kwaliteitsdossier Maak(string aanbieder, string? naam = null) => new() { Id = Guid.CreateVersion7(), Aanbieder = aanbieder, Naam = naam ?? aanbieder, Keurmerk = KeurmerkStatus.Geen };

    public void Hernoem(string naam) => Naam = naam;

    public bool IsGelijkAan(ErkenningGegevens gegevens) =>
        Ingang is not null && (Keurmerk, KeurmerkVanaf, KeurmerkTot, TstErkend) == (gegevens.Keurmerk, gegevens.KeurmerkVanaf, gegevens.KeurmerkTot, gegevens.TstErkend);

    /// <summary>Takes over the newest recognition; an older one that is recorded afterwards only changes the history.</summary>
    public void NeemOver(Erkenning erkenning)
    {
        if (Ingang > erkenning.Ingang)
        {
            return;
        }

        Keurmerk = erkenning.Keurmerk;
        KeurmerkVanaf = erkenning.KeurmerkVanaf;
        KeurmerkTot = erkenning.KeurmerkTot;
        TstErkend = erkenning.TstErkend;
        Ingang = erkenning.Ingang;
    }
}

/// <summary>What is registered about the recognition of a provider.</summary>
/// <param name="Keurmerk">State of the Blik op Werk keurmerk inburgeren.</param>
/// <param name="KeurmerkVanaf">First day of the keurmerk itself.</param>
/// <param name="KeurmerkTot">Last day of the keurmerk itself; null = no end known.</param>
/// <param name="TstErkend">Recognised for the taalschakeltraject (onderwijsroute).</param>
public sealed record ErkenningGegevens(KeurmerkStatus Keurmerk, DateOnly? KeurmerkVanaf, DateOnly? KeurmerkTot, bool TstErkend);

/// <summary>The recognition of a provider from one day on, until the next row.</summary>
internal sealed class Erkenning : IGelogd
{
    private Erkenning()
    {
    }

    public Guid Id { get; private set; }

    public string Aanbieder { get; private set; } = "";

    /// <summary>Day from which this counts.</summary>
    public DateOnly Ingang { get; private set; }

    public KeurmerkStatus Keurmerk { get; private set; }

    public DateOnly? KeurmerkVanaf { get; private set; }

    public DateOnly? KeurmerkTot { get; private set; }

    public bool TstErkend { get; private set; }

    /// <summary>Where it was seen, for example "register Blik op Werk" or "import".</summary>
    public string Bron { get; private set; } = "";

    public DateTimeOffset GeregistreerdOp { get; private set; }

    public string LogSleutel => $"{Aanbieder}/{Ingang:yyyy-MM-dd}";

    public static Erkenning Maak(string aanbieder, DateOnly ingang, ErkenningGegevens gegevens, string bron, DateTimeOffset now)
    {
        var erkenning = new Erkenning { Id = Guid.CreateVersion7(), Aanbieder = aanbieder, Ingang = ingang };
        erkenning.Schrijf(gegevens, bron, now);
        return erkenning;
    }

    /// <summary>Corrects what counts from the same day; the audit trail keeps the old values.</summary>
    public void Schrijf(ErkenningGegevens gegevens, string bron, DateTimeOffset now)
    {
        Keurmerk = gegevens.Keurmerk;
        KeurmerkVanaf = gegevens.KeurmerkVanaf;
        KeurmerkTot = gegevens.KeurmerkTot;
        TstErkend = gegevens.TstErkend;
        Bron = bron;
        GeregistreerdOp = now;
    }

    /// <summary>
    /// The day from which a recognition counts when a file states only what is true now: a valid keurmerk counts from its own first
    /// day, a suspension or withdrawal only from the day on which we learned of it, because the file does not say when it began.
    /// </summary>
    public static DateOnly EersteIngang(ErkenningGegevens gegevens, DateOnly vandaag) =>
        gegevens.Keurmerk is KeurmerkStatus.Geldig or KeurmerkStatus.Aspirant && gegevens.KeurmerkVanaf is { } from && from < vandaag ? from : vandaag;
}
