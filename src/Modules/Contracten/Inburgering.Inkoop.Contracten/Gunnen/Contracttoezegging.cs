// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Contracten.Gunnen;

/// <summary>What a winner promised in its bid: a requirement of the contract, with the day by which it must be met.</summary>
internal sealed class Contracttoezegging : IGelogd, IGeversioneerd
{
    private Contracttoezegging()
    {
    }

    public Contracttoezegging(Contract contract, int volgorde, string perceel, ToezeggingGegevens gegevens)
    {
        ContractId = contract.Id;
        Contractnummer = contract.Nummer;
        Volgorde = volgorde;
        Perceel = perceel;
        Omschrijving = gegevens.Omschrijving.Trim();
        Datum = gegevens.Datum;
    }

    public Guid ContractId { get; private set; }

    [NietGelogd]
    public string Contractnummer { get; private set; } = "";

    /// <summary>1, 2, 3 … within the contract.</summary>
    public int Volgorde { get; private set; }

    /// <summary>Code of the lot.</summary>
    public string Perceel { get; private set; } = "";

    public string Omschrijving { get; private set; } = "";

    public DateOnly Datum { get; private set; }

    /// <summary>Null until somebody recorded that it was met.</summary>
    public DateOnly? NagekomenOp { get; private set; }

    public string? Bewijs { get; private set; }

    public int Versie { get; private set; }

    public string LogSleutel => $"{Contractnummer}/toezegging-{Volgorde}";

    /// <summary>Met on a day, with what shows it; without a day it is open again.</summary>
    public void LegVast(DateOnly? nagekomenOp, string bewijs)
    {
        NagekomenOp = nagekomenOp;
        Bewijs = bewijs.Trim();
    }
}
