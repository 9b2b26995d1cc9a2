// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Contracten.Beoordelen;

/// <summary>A bid of one provider on one lot, with the check on the requirements and the consensus of the evaluators.</summary>
internal sealed class Inschrijving : IGelogd
{
    private readonly List<Eisuitkomst> uitkomsten = [];
    private readonly List<Toezegging> toezeggingen = [];
    private readonly List<Consensusscore> consensus = [];

    private Inschrijving()
    {
    }

    public Guid Id { get; private set; }

    public Guid TrajectId { get; private set; }

    [NietGelogd]
    public string Trajectnummer { get; private set; } = "";

    /// <summary>Code of the lot.</summary>
    public string Perceel { get; private set; } = "";

    public string Aanbieder { get; private set; } = "";

    public IReadOnlyList<string> Onderaannemers { get; private set; } = [];

    public DateOnly Ontvangstdatum { get; private set; }

    public decimal PrijsEuro { get; private set; }

    public int Capaciteit { get; private set; }

    /// <summary>Place drawn by lot between equal bids.</summary>
    public int? Lot { get; private set; }

    public IReadOnlyList<Eisuitkomst> Uitkomsten => uitkomsten;

    public IReadOnlyList<Toezegging> Toezeggingen => toezeggingen;

    public IReadOnlyList<Consensusscore> Consensus => consensus;

    public string LogSleutel => $"{Trajectnummer}/{Perceel}/{Aanbieder}";

    public static Inschrijving Maak(Inkooptraject traject, string perceel, string aanbieder, InschrijvingGegevens gegevens)
    {
        var bid = new Inschrijving { Id = Guid.CreateVersion7(), TrajectId = traject.Id, Trajectnummer = traject.Nummer, Perceel = perceel, Aanbieder = aanbieder };
        bid.Wijzig(gegevens);
        return bid;
    }

    public void Wijzig(InschrijvingGegevens gegevens)
    {
        Ontvangstdatum = gegevens.Ontvangstdatum;
        PrijsEuro = gegevens.PrijsEuro;
        Capaciteit = gegevens.Capaciteit;
        Onderaannemers = [.. gegevens.Onderaannemers];
        toezeggingen.RemoveAll(t => t.Volgorde > gegevens.Toezeggingen.Count);
        for (var i = 0; i < gegevens.Toezeggingen.Count; i++)
        {
            if (toezeggingen.Find(t => t.Volgorde == i + 1) is { } known)
            {
                known.Wijzig(gegevens.Toezeggingen[i]);
            }
            else
            {
                toezeggingen.Add(new Toezegging(this, i + 1, gegevens.Toezeggingen[i]));
            }
        }
    }

    public void Toets(IReadOnlyList<Eisoordeel> oordelen)
    {
        uitkomsten.RemoveAll(u => oordelen.All(o => o.Eis != u.Eis));
        foreach (var judgement in oordelen)
        {
            if (uitkomsten.Find(u => u.Eis == judgement.Eis) is { } known)
            {
                known.Wijzig(judgement);
            }
            else
            {
                uitkomsten.Add(new Eisuitkomst(this, judgement));
            }
        }
    }

    public void LegConsensusVast(ScoreGegevens score)
    {
        if (consensus.Find(c => c.Criterium == score.Criterium) is { } known)
        {
            known.Wijzig(score);
        }
        else
        {
            consensus.Add(new Consensusscore(this, score));
        }
    }

    public void ZetLot(int lot) => Lot = lot;

    public InschrijvingGegevens Gegevens() =>
        new(Ontvangstdatum, PrijsEuro, Capaciteit, [.. Onderaannemers], [.. toezeggingen.OrderBy(t => t.Volgorde).Select(t => new ToezeggingGegevens(t.Omschrijving, t.Datum))]);
}

/// <summary>Whether a bid meets one requirement.</summary>
internal sealed class Eisuitkomst : IGelogd
{
    private Eisuitkomst()
    {
    }

    public Eisuitkomst(Inschrijving inschrijving, Eisoordeel oordeel)
    {
        InschrijvingId = inschrijving.Id;
        Sleutel = inschrijving.LogSleutel;
        Eis = oordeel.Eis;
        Wijzig(oordeel);
    }

    public Guid InschrijvingId { get; private set; }

    [NietGelogd]
    public string Sleutel { get; private set; } = "";

    public string Eis { get; private set; } = "";

    public bool Voldoet { get; private set; }

    public string? Toelichting { get; private set; }

    public string LogSleutel => $"{Sleutel}/{Eis}";

    public void Wijzig(Eisoordeel oordeel)
    {
        Voldoet = oordeel.Voldoet;
        Toelichting = string.IsNullOrWhiteSpace(oordeel.Toelichting) ? null : oordeel.Toelichting.Trim();
    }
}

/// <summary>Something that a bid promises, with the day by which it must be so.</summary>
internal sealed class Toezegging : IGelogd
{
    private Toezegging()
    {
    }

    public Toezegging(Inschrijving inschrijving, int volgorde, ToezeggingGegevens gegevens)
    {
        InschrijvingId = inschrijving.Id;
        Sleutel = inschrijving.LogSleutel;
        Volgorde = volgorde;
        Wijzig(gegevens);
    }

    public Guid InschrijvingId { get; private set; }

    [NietGelogd]
    public string Sleutel { get; private set; } = "";

    public int Volgorde { get; private set; }

    public string Omschrijving { get; private set; } = "";

    public DateOnly Datum { get; private set; }

    public string LogSleutel => $"{Sleutel}/toezegging-{Volgorde}";

    public void Wijzig(ToezeggingGegevens gegevens)
    {
        Omschrijving = gegevens.Omschrijving.Trim();
        Datum = gegevens.Datum;
    }
}

/// <summary>What the evaluators agreed on, for one bid and one criterion.</summary>
internal sealed class Consensusscore : IGelogd
{
    private Consensusscore()
    {
    }

    public Consensusscore(Inschrijving inschrijving, ScoreGegevens score)
    {
        InschrijvingId = inschrijving.Id;
        Sleutel = inschrijving.LogSleutel;
        Criterium = score.Criterium;
        Wijzig(score);
    }

    public Guid InschrijvingId { get; private set; }

    [NietGelogd]
    public string Sleutel { get; private set; } = "";

    public string Criterium { get; private set; } = "";

    public int Punten { get; private set; }

    public string Motivering { get; private set; } = "";

    public string LogSleutel => $"{Sleutel}/{Criterium}";

    public void Wijzig(ScoreGegevens score)
    {
        Punten = score.Punten;
        Motivering = score.Motivering.Trim();
    }
}
