// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>What is agreed about one of the terms that prevent disputes.</summary>
internal sealed class Contractafspraak : IGelogd
{
    private Contractafspraak()
    {
    }

    public Contractafspraak(Contract contract, Afspraakonderwerp onderwerp, string antwoord)
    {
        ContractId = contract.Id;
        Contractnummer = contract.Nummer;
        Onderwerp = onderwerp;
        Antwoord = antwoord;
    }

    public Guid ContractId { get; private set; }

    [NietGelogd]
    public string Contractnummer { get; private set; } = "";

    public Afspraakonderwerp Onderwerp { get; private set; }

    public string Antwoord { get; private set; } = "";

    public string LogSleutel => $"{Contractnummer}/{Onderwerp}";

    public void Wijzig(string antwoord) => Antwoord = antwoord;
}

/// <summary>An open point of the completeness check that somebody accepted with a reason.</summary>
internal sealed class AanvaardOpenPunt : IGelogd
{
    private AanvaardOpenPunt()
    {
    }

    public AanvaardOpenPunt(Contract contract, string punt, string reden, DateOnly op)
    {
        ContractId = contract.Id;
        Contractnummer = contract.Nummer;
        Punt = punt;
        Reden = reden;
        AanvaardDatum = op;
    }

    public Guid ContractId { get; private set; }

    [NietGelogd]
    public string Contractnummer { get; private set; } = "";

    public string Punt { get; private set; } = "";

    public string Reden { get; private set; } = "";

    public DateOnly AanvaardDatum { get; private set; }

    public string LogSleutel => $"{Contractnummer}/{Punt}";
}
