// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Werk;

namespace Inburgering.Inkoop.Contracten.Gesprekken;

/// <summary>A talk about a contract: an agenda of what is open, minutes, and what was agreed.</summary>
internal sealed class Contractgesprek : IGelogd, IGeversioneerd
{
    private readonly List<Agendapunt> agenda = [];
    private readonly List<Gespreksafspraak> afspraken = [];

    private Contractgesprek()
    {
    }

    public Guid Id { get; private set; }

    public Guid ContractId { get; private set; }

    [NietGelogd]
    public string Contractnummer { get; private set; } = "";

    /// <summary>1, 2, 3 … within the contract.</summary>
    public int Volgnummer { get; private set; }

    public string Onderwerp { get; private set; } = "";

    public DateOnly Datum { get; private set; }

    public string? Aanvang { get; private set; }

    public string? Plaats { get; private set; }

    public Gesprekstatus Status { get; private set; }

    /// <summary>The minutes; may hold names.</summary>
    [Persoonsgegeven]
    public string? Verslag { get; private set; }

    public string? Afzegreden { get; private set; }

    public int Versie { get; private set; }

    public IReadOnlyList<Agendapunt> Agenda => agenda;

    public IReadOnlyList<Gespreksafspraak> Afspraken => afspraken;

    public string LogSleutel => $"{Contractnummer}/gesprek-{Volgnummer}";

    public static Contractgesprek Plan(Contract contract, int volgnummer, GesprekGegevens gegevens, IEnumerable<(Agendabron Bron, string Tekst)> open)
    {
        var talk = new Contractgesprek { Id = Guid.CreateVersion7(), ContractId = contract.Id, Contractnummer = contract.Nummer, Volgnummer = volgnummer };
        talk.Neem(gegevens, open);
        return talk;
    }

    /// <summary>Another day, place or subject; the agenda is filled again with what is open now.</summary>
    public Result Wijzig(GesprekGegevens gegevens, IEnumerable<(Agendabron Bron, string Tekst)> open)
    {
        if (Status != Gesprekstatus.Gepland)
        {
            return GesprekErrors.NietGepland(Volgnummer, Status);
        }

        Neem(gegevens, open);
        Raak();
        return Result.Success;
    }

    /// <summary>Records the minutes and what was agreed. Minutes may be mended later; agreements are only added.</summary>
    public Result LegVerslagVast(DateOnly gehoudenOp, string verslag, IReadOnlyList<NieuweGespreksafspraak> nieuw, DateOnly vandaag)
    {
        if (Status == Gesprekstatus.Afgezegd)
        {
            return GesprekErrors.NietGepland(Volgnummer, Status);
        }

        if (gehoudenOp > vandaag)
        {
            return GesprekErrors.NogNietGehouden(gehoudenOp);
        }

        var early = nieuw.Where(a => a.UiterlijkOp < gehoudenOp).Select(a => GesprekErrors.AfspraakVoorGesprek(a.UiterlijkOp, gehoudenOp)).ToList();
        if (early.Count > 0)
        {
            return Result.Failure(early);
        }

        Status = Gesprekstatus.Gehouden;
        Datum = gehoudenOp;
        Verslag = verslag.Trim();
        foreach (var agreement in nieuw)
        {
            afspraken.Add(new Gespreksafspraak(this, afspraken.Count + 1, agreement));
        }

        Raak();
        return Result.Success;
    }

    public Result ZegAf(string reden)
    {
        if (Status != Gesprekstatus.Gepland)
        {
            return GesprekErrors.NietGepland(Volgnummer, Status);
        }

        Status = Gesprekstatus.Afgezegd;
        Afzegreden = reden.Trim();
        return Result.Success;
    }

    /// <summary>Counts changes of parts too, so that two people never mend the same talk unseen.</summary>
    [NietGelogd]
    public int Wijzigingen { get; private set; }

    private void Raak() => Wijzigingen++;

    private void Neem(GesprekGegevens gegevens, IEnumerable<(Agendabron Bron, string Tekst)> open)
    {
        Onderwerp = gegevens.Onderwerp.Trim();
        Datum = gegevens.Datum;
        Aanvang = string.IsNullOrWhiteSpace(gegevens.Aanvang) ? null : gegevens.Aanvang.Trim();
        Plaats = string.IsNullOrWhiteSpace(gegevens.Plaats) ? null : gegevens.Plaats.Trim();
        agenda.Clear();
        foreach (var (source, text) in gegevens.EigenPunten.Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => (Agendabron.Zelf, p.Trim())).Concat(open))
        {
            agenda.Add(new Agendapunt(Id, agenda.Count + 1, source, text));
        }
    }
}

/// <summary>A point of an agenda, as it stood when the talk was planned.</summary>
internal sealed class Agendapunt
{
    public const int MaxLengte = 400;

    private Agendapunt()
    {
    }

    public Agendapunt(Guid gesprek, int volgorde, Agendabron bron, string tekst)
    {
        Id = Guid.CreateVersion7();
        GesprekId = gesprek;
        Volgorde = volgorde;
        Bron = bron;
        Tekst = tekst.Kort(MaxLengte);
    }

    public Guid Id { get; private set; }

    public Guid GesprekId { get; private set; }

    public int Volgorde { get; private set; }

    public Agendabron Bron { get; private set; }

    public string Tekst { get; private set; } = "";
}

/// <summary>What was agreed in a talk, with who does it and by when.</summary>
internal sealed class Gespreksafspraak : IGelogd, IGeversioneerd
{
    private Gespreksafspraak()
    {
    }

    public Gespreksafspraak(Contractgesprek gesprek, int volgorde, NieuweGespreksafspraak nieuw)
    {
        GesprekId = gesprek.Id;
        Contractnummer = gesprek.Contractnummer;
        Gesprek = gesprek.Volgnummer;
        Volgorde = volgorde;
        Omschrijving = nieuw.Omschrijving.Trim();
        Eigenaar = nieuw.Eigenaar;
        UiterlijkOp = nieuw.UiterlijkOp;
    }

    public Guid GesprekId { get; private set; }

    [NietGelogd]
    public string Contractnummer { get; private set; } = "";

    /// <summary>Number of the talk within the contract.</summary>
    public int Gesprek { get; private set; }

    /// <summary>1, 2, 3 … within the talk.</summary>
    public int Volgorde { get; private set; }

    public string Omschrijving { get; private set; } = "";

    public Gesprekspartij Eigenaar { get; private set; }

    public DateOnly UiterlijkOp { get; private set; }

    /// <summary>Null while it is open.</summary>
    public DateOnly? AfgerondOp { get; private set; }

    /// <summary>What came of it.</summary>
    public string? Resultaat { get; private set; }

    public int Versie { get; private set; }

    public string LogSleutel => $"{Contractnummer}/gesprek-{Gesprek}/afspraak-{Volgorde}";

    /// <summary>Done on a day, with what came of it; without a day it is open again.</summary>
    public void RondAf(DateOnly? op, string resultaat)
    {
        AfgerondOp = op;
        Resultaat = resultaat.Trim();
    }
}
