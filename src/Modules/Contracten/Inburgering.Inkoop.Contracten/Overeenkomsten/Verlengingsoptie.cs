// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>A right to extend the contract. The end date of the contract follows only from exercised options.</summary>
internal sealed class Verlengingsoptie : IGelogd
{
    private Verlengingsoptie()
    {
    }

    public Guid Id { get; private set; }

    public Guid ContractId { get; private set; }

    [NietGelogd]
    public string Contractnummer { get; private set; } = "";

    /// <summary>1, 2, 3 …: options are decided in this order.</summary>
    public int Volgorde { get; private set; }

    public int Maanden { get; private set; }

    public Optiestatus Status { get; private set; }

    public DateOnly? BeslotenOp { get; private set; }

    public string? Reden { get; private set; }

    /// <summary>Last day of the contract after this option was exercised.</summary>
    public DateOnly? NieuweEinddatum { get; private set; }

    public string LogSleutel => $"{Contractnummer}/optie-{Volgorde}";

    public static Verlengingsoptie Maak(Contract contract, int volgorde, int maanden) =>
        new() { Id = Guid.CreateVersion7(), ContractId = contract.Id, Contractnummer = contract.Nummer, Volgorde = volgorde, Maanden = maanden };

    public void Licht(DateOnly besloten, string reden, DateOnly nieuweEinddatum)
    {
        Status = Optiestatus.Gelicht;
        BeslotenOp = besloten;
        Reden = reden;
        NieuweEinddatum = nieuweEinddatum;
    }

    public void LaatVervallen(DateOnly besloten, string reden)
    {
        Status = Optiestatus.Vervallen;
        BeslotenOp = besloten;
        Reden = reden;
    }
}
