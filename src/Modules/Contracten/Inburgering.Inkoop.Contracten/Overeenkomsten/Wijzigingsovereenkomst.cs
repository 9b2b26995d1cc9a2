// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>A signed amendment, with the law's ground for it and each old and new value. Never changed afterwards; a next one may undo it.</summary>
internal sealed class Wijzigingsovereenkomst : IGelogd
{
    private readonly List<Wijzigingsregel> regels = [];

    private Wijzigingsovereenkomst()
    {
    }

    public Guid Id { get; private set; }

    public Guid ContractId { get; private set; }

    [NietGelogd]
    public string Contractnummer { get; private set; } = "";

    /// <summary>1, 2, 3 …</summary>
    public int Volgnummer { get; private set; }

    public DateOnly Getekend { get; private set; }

    public DateOnly IngaatOp { get; private set; }

    public Wijzigingsgrond Grond { get; private set; }

    public string Motivering { get; private set; } = "";

    public string? Vindplaats { get; private set; }

    /// <summary>What it adds to the value of the whole contract; below 0 when it takes away.</summary>
    public decimal WaardeEuro { get; private set; }

    public IReadOnlyList<Wijzigingsregel> Regels => regels;

    public string LogSleutel => $"{Contractnummer}/wijziging-{Volgnummer}";

    public static Wijzigingsovereenkomst Maak(Contract contract, int volgnummer, WijzigingGegevens gegevens) => new()
    {
        Id = Guid.CreateVersion7(),
        ContractId = contract.Id,
        Contractnummer = contract.Nummer,
        Volgnummer = volgnummer,
        Getekend = gegevens.Getekend,
        IngaatOp = gegevens.IngaatOp,
        Grond = gegevens.Grond,
        Motivering = gegevens.Motivering.Trim(),
        Vindplaats = string.IsNullOrWhiteSpace(gegevens.Vindplaats) ? null : gegevens.Vindplaats.Trim(),
        WaardeEuro = gegevens.WaardeEuro,
    };

    public void Noteer(string? perceel, string onderwerp, string oud, string nieuw) =>
        regels.Add(new Wijzigingsregel(this, regels.Count + 1, perceel, onderwerp, oud, nieuw));
}

/// <summary>One value that an amendment changed.</summary>
internal sealed class Wijzigingsregel : IGelogd
{
    private Wijzigingsregel()
    {
    }

    public Wijzigingsregel(Wijzigingsovereenkomst wijziging, int volgorde, string? perceel, string onderwerp, string oud, string nieuw)
    {
        WijzigingId = wijziging.Id;
        Wijziging = wijziging.LogSleutel;
        Volgorde = volgorde;
        Perceel = perceel;
        Onderwerp = onderwerp;
        Oud = oud;
        Nieuw = nieuw;
    }

    public Guid WijzigingId { get; private set; }

    [NietGelogd]
    public string Wijziging { get; private set; } = "";

    public int Volgorde { get; private set; }

    public string? Perceel { get; private set; }

    public string Onderwerp { get; private set; } = "";

    public string Oud { get; private set; } = "";

    public string Nieuw { get; private set; } = "";

    public string LogSleutel => $"{Wijziging}/{Volgorde}";
}
