// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>A lot: what is bought for one route, with its price versions. Serves the gemeenten of its contract, or some of them.</summary>
internal sealed class Perceel : IGelogd
{
    private readonly List<Prijsversie> prijzen = [];

    private Perceel()
    {
    }

    public Guid Id { get; private set; }

    public Guid ContractId { get; private set; }

    [NietGelogd]
    public string Contractnummer { get; private set; } = "";

    public string Code { get; private set; } = "";

    public Route Route { get; private set; }

    public int Capaciteit { get; private set; }

    public int? MaxWachttijdDagen { get; private set; }

    public Inhaallesbetaler? InhaallessenVoor { get; private set; }

    public decimal DevicebedragEuro { get; private set; }

    public int? MaxGroepsgrootte { get; private set; }

    public bool? MetAlfabetisering { get; private set; }

    public bool DeviceVoorWi2013 { get; private set; }

    /// <summary>Gemeenten of the contract that it serves; empty = all of them.</summary>
    public IReadOnlyList<string> Gemeenten { get; private set; } = [];

    public IReadOnlyList<Prijsversie> Prijzen => prijzen;

    public string LogSleutel => $"{Contractnummer}/{Code}";

    public static Perceel Maak(Contract contract, string code, PerceelGegevens gegevens)
    {
        var perceel = new Perceel { Id = Guid.CreateVersion7(), ContractId = contract.Id, Contractnummer = contract.Nummer, Code = code };
        perceel.Wijzig(gegevens);
        return perceel;
    }

    public void Wijzig(PerceelGegevens gegevens)
    {
        Route = gegevens.Route;
        Capaciteit = gegevens.Capaciteit;
        MaxWachttijdDagen = gegevens.MaxWachttijdDagen;
        InhaallessenVoor = gegevens.InhaallessenVoor;
        DevicebedragEuro = gegevens.DevicebedragEuro;
        MaxGroepsgrootte = gegevens.MaxGroepsgrootte;
        MetAlfabetisering = gegevens.MetAlfabetisering;
        DeviceVoorWi2013 = gegevens.DeviceVoorWi2013;
        Gemeenten = gegevens.Gemeenten is { } some ? [.. some] : [];
    }

    public PerceelGegevens Gegevens() =>
        new(Route, Capaciteit, MaxWachttijdDagen, InhaallessenVoor, DevicebedragEuro, MaxGroepsgrootte, MetAlfabetisering, DeviceVoorWi2013, Gemeenten);

    public IEnumerable<Prijsversie> OpVolgorde() => prijzen.OrderBy(p => p.Vanaf);

    /// <summary>The price that counts on a day; null when none is agreed for it.</summary>
    public Prijsversie? PrijsOp(DateOnly dag) => prijzen.Where(p => p.Vanaf <= dag).MaxBy(p => p.Vanaf) is { } last && (last.Tot is null || last.Tot >= dag) ? last : null;

    /// <summary>Adds a version that does not overlap with another one; a version without a last day runs until the next one starts.</summary>
    public Result VoegPrijsToe(PrijsGegevens gegevens)
    {
        var overlap = prijzen.Find(p => p.Vanaf == gegevens.Vanaf
            || (p.Vanaf < gegevens.Vanaf && p.Tot >= gegevens.Vanaf)
            || (p.Vanaf > gegevens.Vanaf && gegevens.Tot >= p.Vanaf));
        if (overlap is not null)
        {
            return PerceelErrors.PrijsOverlapt(LogSleutel, gegevens.Vanaf, overlap.Vanaf, overlap.Tot);
        }

        prijzen.Add(Prijsversie.Maak(this, gegevens));
        return Result.Success;
    }

    /// <summary>Replaces the version with the same first day.</summary>
    public Result CorrigeerPrijs(PrijsGegevens gegevens)
    {
        var version = prijzen.Single(p => p.Vanaf == gegevens.Vanaf);
        var next = prijzen.Where(p => p.Vanaf > gegevens.Vanaf).MinBy(p => p.Vanaf);
        if (next is not null && gegevens.Tot >= next.Vanaf)
        {
            return PerceelErrors.PrijsOverlapt(LogSleutel, gegevens.Vanaf, next.Vanaf, next.Tot);
        }

        version.Corrigeer(gegevens);
        return Result.Success;
    }

    /// <summary>The agreement as others see it: a lot for some gemeenten shows only those as the contract's.</summary>
    public PerceelAfspraak Afspraak(ContractInfo contract) =>
        new(Id, Gemeenten.Count == 0 ? contract : contract with { Gemeenten = [.. contract.Gemeenten.Intersect(Gemeenten, StringComparer.Ordinal)] }, Code, Route, Capaciteit, MaxWachttijdDagen, DevicebedragEuro, MaxGroepsgrootte, MetAlfabetisering, DeviceVoorWi2013, [.. OpVolgorde().Select(p => p.Afspraak())]);
}
