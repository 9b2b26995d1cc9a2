// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>An agreement with a provider, with its lots, prices, options and terms. Guards all of them.</summary>
internal sealed partial class Contract : IGelogd, IGeversioneerd
{
    private readonly List<Perceel> percelen = [];
    private readonly List<Verlengingsoptie> opties = [];
    private readonly List<Contractafspraak> afspraken = [];
    private readonly List<AanvaardOpenPunt> aanvaard = [];
    private readonly List<Wijzigingsovereenkomst> wijzigingen = [];
    private readonly List<Indexbesluit> indexbesluiten = [];

    private Contract()
    {
    }

    public Guid Id { get; private set; }

    public string Nummer { get; private set; } = "";

    /// <summary>Code of the main contractor.</summary>
    public string Aanbieder { get; private set; } = "";

    public ContractSoort Soort { get; private set; }

    public IReadOnlyList<string> Onderaannemers { get; private set; } = [];

    public IReadOnlyList<string> Gemeenten { get; private set; } = [];

    public DateOnly Ingangsdatum { get; private set; }

    public DateOnly BasisEinddatum { get; private set; }

    /// <summary>Last day: base end date plus exercised options, or the day to which it was terminated.</summary>
    public DateOnly Einddatum { get; private set; }

    /// <summary>The last day on which the next option can be decided in time; null when there is nothing to decide.</summary>
    public DateOnly? BesluitUiterlijk { get; private set; }

    public int OpzegtermijnMaanden { get; private set; }

    public int AanbestedingsduurMaanden { get; private set; }

    /// <summary>0 = nothing, null = none agreed.</summary>
    public decimal? PlafondEuro { get; private set; }

    /// <summary>What was announced and awarded, options included; null = not recorded.</summary>
    public decimal? OpdrachtwaardeEuro { get; private set; }

    public Rapportagefrequentie Rapportagefrequentie { get; private set; }

    /// <summary>Days after the end of a period within which its report must be there; null = the norm.</summary>
    public int? RapportagetermijnDagen { get; private set; }

    public ContractStatus Status { get; private set; }

    public DateOnly? GeactiveerdOp { get; private set; }

    public DateOnly? OpgezegdPer { get; private set; }

    public string? Opzegreden { get; private set; }

    /// <summary>Counts up with every change of the contract or anything under it; the version of its events.</summary>
    [NietGelogd]
    public long Afspraakversie { get; private set; }

    [NietGelogd]
    public DateTimeOffset BijgewerktOp { get; private set; }

    public int Versie { get; private set; }

    public IReadOnlyList<Perceel> Percelen => percelen;

    public IReadOnlyList<Verlengingsoptie> Opties => opties;

    public IReadOnlyList<Contractafspraak> Afspraken => afspraken;

    public IReadOnlyList<AanvaardOpenPunt> Aanvaard => aanvaard;

    public IReadOnlyList<Wijzigingsovereenkomst> Wijzigingen => wijzigingen;

    public IReadOnlyList<Indexbesluit> Indexbesluiten => indexbesluiten;

    public string LogSleutel => Nummer;

    /// <summary>The option that has to be decided next.</summary>
    public Verlengingsoptie? VolgendeOptie => opties.Where(o => o.Status == Optiestatus.Open).MinBy(o => o.Volgorde);

    public static Contract Maak(string nummer, ContractGegevens gegevens, int normAanbestedingsduur)
    {
        var contract = new Contract { Id = Guid.CreateVersion7(), Nummer = nummer, Aanbieder = gegevens.Aanbieder };
        contract.NeemOver(gegevens, normAanbestedingsduur);
        return contract;
    }

    /// <summary>Called by whoever changed something, with the moment, so that delta readers and listeners see it.</summary>
    public void Raak(DateTimeOffset nu)
    {
        Afspraakversie++;
        BijgewerktOp = nu;
    }

    public Result Wijzig(ContractGegevens gegevens, int normAanbestedingsduur)
    {
        if (Status == ContractStatus.Beeindigd)
        {
            return ContractErrors.Afgesloten(Nummer);
        }

        List<Error> errors = [.. percelen.SelectMany(p => p.Gemeenten.Except(gegevens.Gemeenten).Select(g => ContractErrors.GemeenteInGebruik(p.LogSleutel, g)))];
        if (Status != ContractStatus.Concept)
        {
            if (gegevens.Aanbieder != Aanbieder)
            {
                errors.Add(ContractErrors.AanbiederVast(Nummer, Aanbieder));
            }

            if (gegevens.Ingangsdatum != Ingangsdatum || gegevens.BasisEinddatum != BasisEinddatum)
            {
                errors.Add(ContractErrors.LooptijdVast(Nummer));
            }

            if (gegevens.PlafondEuro != PlafondEuro && PlafondEuro is not null)
            {
                errors.Add(ContractErrors.PlafondVast(Nummer));
            }

            if (OpdrachtwaardeEuro is not null && gegevens.OpdrachtwaardeEuro != OpdrachtwaardeEuro)
            {
                errors.Add(ContractErrors.OpdrachtwaardeVast(Nummer, OpdrachtwaardeEuro.Value));
            }

            if (!gegevens.VerlengingenMaanden.SequenceEqual(opties.OrderBy(o => o.Volgorde).Select(o => o.Maanden)))
            {
                errors.Add(ContractErrors.OptiesVast(Nummer));
            }
        }

        if (errors.Count > 0)
        {
            return Result.Failure(errors);
        }

        NeemOver(gegevens, normAanbestedingsduur);
        return Result.Success;
    }

    public Result<Perceel> VoegPerceelToe(string code, PerceelGegevens gegevens)
    {
        if (Status == ContractStatus.Beeindigd)
        {
            return ContractErrors.Afgesloten(Nummer);
        }

        if (percelen.Exists(p => p.Code == code))
        {
            return PerceelErrors.BestaatAl(Nummer, code);
        }

        if (gegevens.Gemeenten?.Except(Gemeenten).FirstOrDefault() is { } elsewhere)
        {
            return PerceelErrors.GemeenteBuitenContract(Nummer, elsewhere);
        }

        var perceel = Perceel.Maak(this, code, gegevens);
        percelen.Add(perceel);
        return perceel;
    }

    public Result WijzigPerceel(string code, PerceelGegevens gegevens)
    {
        if (Status == ContractStatus.Beeindigd)
        {
            return ContractErrors.Afgesloten(Nummer);
        }

        if (percelen.Find(p => p.Code == code) is not { } perceel)
        {
            return PerceelErrors.Onbekend(Nummer, code);
        }

        if (Status != ContractStatus.Concept && perceel.Route != gegevens.Route)
        {
            return PerceelErrors.RouteVast(perceel.LogSleutel, perceel.Route);
        }

        if (gegevens.Gemeenten?.Except(Gemeenten).FirstOrDefault() is { } elsewhere)
        {
            return PerceelErrors.GemeenteBuitenContract(Nummer, elsewhere);
        }

        perceel.Wijzig(gegevens);
        return Result.Success;
    }

    /// <summary>Puts the contract in force when it is complete, or when each open point was accepted with a reason.</summary>
    public Result Activeer(IReadOnlyList<AanvaardPunt> punten, DateOnly vandaag)
    {
        if (Status != ContractStatus.Concept)
        {
            return ContractErrors.GeenConcept(Nummer, Status);
        }

        if (Einddatum < vandaag)
        {
            return ContractErrors.Afgelopen(Nummer, Einddatum);
        }

        foreach (var point in punten.Where(p => aanvaard.TrueForAll(a => a.Punt != p.Punt)))
        {
            aanvaard.Add(new AanvaardOpenPunt(this, point.Punt, point.Reden, vandaag));
        }

        var open = Volledigheid.Controleer(this).Where(p => !p.Voldaan && (p.AanvaardReden is null || !p.MagOpenBlijven)).ToList();
        if (open.Count > 0)
        {
            return Result.Failure([.. open.Select(ContractErrors.Onvolledig)]);
        }

        Status = ContractStatus.Actief;
        GeactiveerdOp = vandaag;
        Herbereken();
        return Result.Success;
    }

    /// <summary>Gives notice: the contract runs until <paramref name="per"/>, open options lapse.</summary>
    public Result ZegOp(DateOnly per, bool inOverleg, string reden, DateOnly vandaag)
    {
        if (Status != ContractStatus.Actief)
        {
            return ContractErrors.NietActief(Nummer, Status);
        }

        if (per < vandaag || per > Einddatum)
        {
            return ContractErrors.OpzegdatumBuitenLooptijd(Nummer, per, vandaag, Einddatum);
        }

        var earliest = vandaag.AddMonths(OpzegtermijnMaanden);
        if (per < earliest && !inOverleg)
        {
            return ContractErrors.Opzegtermijn(Nummer, per, OpzegtermijnMaanden, earliest);
        }

        LaatOptiesVervallen("Contract opgezegd: " + reden, vandaag);
        OpgezegdPer = per;
        Opzegreden = reden;
        Status = ContractStatus.Opgezegd;
        Herbereken();
        return Result.Success;
    }

    /// <summary>Closes a contract whose last day has passed.</summary>
    public Result SluitAf(DateOnly vandaag)
    {
        if (Status is not (ContractStatus.Actief or ContractStatus.Opgezegd))
        {
            return ContractErrors.NietActief(Nummer, Status);
        }

        if (Einddatum >= vandaag)
        {
            return ContractErrors.LooptNog(Nummer, Einddatum);
        }

        LaatOptiesVervallen("Contract afgelopen zonder verlenging.", vandaag);
        Status = ContractStatus.Beeindigd;
        Herbereken();
        return Result.Success;
    }

    /// <summary>
    /// Takes over a delivered row. The delivery holds the current end date and the options that are left, so what was exercised here
    /// must already be in that date.
    /// </summary>
    public Result NeemAanleveringOver(ContractGegevens gegevens, DateOnly huidigeEinddatum, ContractStatus status, int normAanbestedingsduur)
    {
        if (huidigeEinddatum != Einddatum && (OpgezegdPer is not null || VerlegdeEinddatum is not null || opties.Exists(o => o.Status == Optiestatus.Gelicht)))
        {
            return ContractErrors.EinddatumVolgtUitOpties(Nummer, Einddatum, huidigeEinddatum);
        }

        var decided = opties.Where(o => o.Status != Optiestatus.Open).OrderBy(o => o.Volgorde).Select(o => o.Maanden);
        var unchanged = huidigeEinddatum == Einddatum;
        Status = status;
        Aanbieder = gegevens.Aanbieder;
        NeemOver(
            gegevens with
            {
                BasisEinddatum = unchanged ? BasisEinddatum : huidigeEinddatum,
                VerlengingenMaanden = [.. decided, .. gegevens.VerlengingenMaanden],
                AanbestedingsduurMaanden = AanbestedingsduurMaanden,
                OpdrachtwaardeEuro = OpdrachtwaardeEuro,
                RapportagetermijnDagen = RapportagetermijnDagen,
                Afspraken = [.. afspraken.Select(a => new Afspraak(a.Onderwerp, a.Antwoord))],
            },
            normAanbestedingsduur);
        return Result.Success;
    }

    /// <summary>Adds a delivered lot, whatever the state of the contract: a delivery also holds history.</summary>
    public Perceel NeemPerceelOver(string code, PerceelGegevens gegevens)
    {
        var perceel = Perceel.Maak(this, code, gegevens);
        percelen.Add(perceel);
        return perceel;
    }

    /// <summary>Sets the state of a newly delivered contract.</summary>
    public void ZetStatus(ContractStatus status)
    {
        Status = status;
        Herbereken();
    }

    public ContractInfo Info() =>
        new(Id, Nummer, Aanbieder, [.. Onderaannemers], [.. Gemeenten], Ingangsdatum, Einddatum, Status, Rapportagefrequentie, PlafondEuro, RapportagetermijnDagen);

    public IReadOnlyList<PerceelAfspraak> PerceelAfspraken()
    {
        var info = Info();
        return [.. percelen.OrderBy(p => p.Code, StringComparer.Ordinal).Select(p => p.Afspraak(info))];
    }

    private void NeemOver(ContractGegevens gegevens, int normAanbestedingsduur)
    {
        Aanbieder = gegevens.Aanbieder;
        Soort = gegevens.Soort;
        Onderaannemers = [.. gegevens.Onderaannemers];
        Gemeenten = [.. gegevens.Gemeenten];
        Ingangsdatum = gegevens.Ingangsdatum;
        BasisEinddatum = gegevens.BasisEinddatum;
        OpzegtermijnMaanden = gegevens.OpzegtermijnMaanden;
        AanbestedingsduurMaanden = gegevens.AanbestedingsduurMaanden ?? normAanbestedingsduur;
        PlafondEuro = gegevens.PlafondEuro;
        OpdrachtwaardeEuro = gegevens.OpdrachtwaardeEuro;
        Rapportagefrequentie = gegevens.Rapportagefrequentie;
        RapportagetermijnDagen = gegevens.RapportagetermijnDagen;
        ZetOpties(gegevens.VerlengingenMaanden);
        ZetAfspraken(gegevens.Afspraken);
        Herbereken();
    }

    private void ZetAfspraken(IReadOnlyList<Afspraak> nieuw)
    {
        var answers = nieuw.Where(a => !string.IsNullOrWhiteSpace(a.Antwoord)).ToDictionary(a => a.Onderwerp, a => a.Antwoord.Trim());
        afspraken.RemoveAll(a => !answers.ContainsKey(a.Onderwerp));
        foreach (var (subject, answer) in answers)
        {
            if (afspraken.Find(a => a.Onderwerp == subject) is { } known)
            {
                known.Wijzig(answer);
            }
            else
            {
                afspraken.Add(new Contractafspraak(this, subject, answer));
            }
        }
    }

    private void Herbereken()
    {
        var taken = opties.Where(o => o.Status == Optiestatus.Gelicht).OrderBy(o => o.Volgorde).Where(o => o.Volgorde > VerlegdNaOptie);
        var end = taken.Aggregate(VerlegdeEinddatum ?? BasisEinddatum, (day, o) => Looptijd.Later(day, o.Maanden));
        Einddatum = OpgezegdPer is { } per && per < end ? per : end;
        BesluitUiterlijk = Status is ContractStatus.Concept or ContractStatus.Actief && VolgendeOptie is not null
            ? Looptijd.Eerder(Einddatum, OpzegtermijnMaanden + AanbestedingsduurMaanden)
            : null;
    }
}
