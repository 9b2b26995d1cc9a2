// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Kwaliteit.Register;

/// <summary>A row of the register of Blik op Werk and DUO, as it was in the newest file.</summary>
internal sealed class Registerregel : IGelogd
{
    private Registerregel()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Number at Blik op Werk; empty when the row has none.</summary>
    public string BowNummer { get; private set; } = "";

    /// <summary>BRIN number; empty when the row has none.</summary>
    public string Brin { get; private set; } = "";

    public string Naam { get; private set; } = "";

    public KeurmerkStatus Keurmerk { get; private set; }

    public DateOnly? KeurmerkTot { get; private set; }

    public bool TstErkend { get; private set; }

    /// <summary>Day on which the register said so.</summary>
    public DateOnly Peildatum { get; private set; }

    public string LogSleutel => $"{BowNummer}|{Brin}";

    public RegisterGegevens Gegevens => new(BowNummer, Brin, Naam, Keurmerk, KeurmerkTot, TstErkend, Peildatum);

    public static Registerregel Maak(RegisterGegevens gegevens)
    {
        var row = new Registerregel { Id = Guid.CreateVersion7(), BowNummer = gegevens.BowNummer, Brin = gegevens.Brin };
        row.Schrijf(gegevens);
        return row;
    }

    public void Schrijf(RegisterGegevens gegevens) =>
        (Naam, Keurmerk, KeurmerkTot, TstErkend, Peildatum) = (gegevens.Naam, gegevens.Keurmerk, gegevens.KeurmerkTot, gegevens.TstErkend, gegevens.Peildatum);
}

/// <summary>What the register says about one provider.</summary>
internal sealed record RegisterGegevens(string BowNummer, string Brin, string Naam, KeurmerkStatus Keurmerk, DateOnly? KeurmerkTot, bool TstErkend, DateOnly Peildatum);
