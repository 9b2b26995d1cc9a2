// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Prijzen;

/// <summary>The prices of a contract's lots today in all four models side by side, with the hours in them and what scaling down to A2 does.</summary>
/// <param name="Contract">Number of the contract.</param>
/// <param name="Uren">Hours of a whole trajectory; null = by the norm.</param>
/// <param name="UrenAfgeschaald">Hours when somebody goes on at A2; null = by the norm.</param>
/// <param name="Modules">Modules of a whole trajectory; null = by the norm.</param>
/// <param name="SlaagProcent">How many of a hundred pass; null = by the norm.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
public sealed record VergelijkPrijzen(string Contract, int? Uren = null, int? UrenAfgeschaald = null, int? Modules = null, int? SlaagProcent = null) : IQuery<Result<Prijsvergelijking>>;

/// <summary>Prices side by side.</summary>
/// <param name="Aannames">With what was counted.</param>
/// <param name="AfspraakAfschalen">What the contract says about scaling down; null = nothing. It goes before the calculation.</param>
/// <param name="Percelen">By code.</param>
public sealed record Prijsvergelijking(Prijsaannames Aannames, string? AfspraakAfschalen, IReadOnlyList<Perceelprijs> Percelen);

/// <summary>The price of one lot in all models.</summary>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Route">What it is bought for.</param>
/// <param name="Prijs">The price that counts today; null = none, and then nothing can be said.</param>
/// <param name="Heel">One person who does the whole trajectory.</param>
/// <param name="Afgeschaald">One person who goes on at A2; only for the B1-route.</param>
/// <param name="VerschilEuro">What scaling down saves (below 0) or costs.</param>
/// <param name="Tarieven">Per model the rate at which one person costs the same; the agreed model first.</param>
public sealed record Perceelprijs(string Perceel, Route Route, PrijsAfspraak? Prijs, Prijsuitkomst? Heel, Prijsuitkomst? Afgeschaald, decimal? VerschilEuro, IReadOnlyList<Modeltarief> Tarieven);

/// <summary>A rate in a model.</summary>
/// <param name="Model">The model.</param>
/// <param name="TariefEuro">The rate; null when it cannot be said.</param>
/// <param name="Afgesproken">This is the agreed model.</param>
public sealed record Modeltarief(Prijsmodel Model, decimal? TariefEuro, bool Afgesproken);

internal sealed class VergelijkPrijzenValidator : AbstractValidator<VergelijkPrijzen>
{
    public VergelijkPrijzenValidator()
    {
        RuleFor(c => c.Uren).InclusiveBetween(1, 5000).WithMessage("Vul als uren van een heel traject een getal van 1 tot en met 5.000 in.");
        RuleFor(c => c.UrenAfgeschaald).InclusiveBetween(0, 5000).WithMessage("Vul als uren na afschalen een getal van 0 tot en met 5.000 in.");
        RuleFor(c => c.Modules).InclusiveBetween(1, 50).WithMessage("Vul als aantal modules een getal van 1 tot en met 50 in.");
        RuleFor(c => c.SlaagProcent).InclusiveBetween(1, 100).WithMessage("Vul als percentage dat slaagt een getal van 1 tot en met 100 in.");
    }
}

internal sealed class VergelijkPrijzenHandler(ContractenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<VergelijkPrijzen, Result<Prijsvergelijking>>
{
    public async Task<Result<Prijsvergelijking>> Handle(VergelijkPrijzen request, CancellationToken cancellationToken)
    {
        var contract = await db.Contracten.AsNoTracking().Include(c => c.Percelen).ThenInclude(p => p.Prijzen).Include(c => c.Afspraken).AsSplitQuery()
            .Where(ContractSpecs.Zichtbaar(accessor.Actor)).SingleOrDefaultAsync(c => c.Nummer == request.Contract, cancellationToken);
        if (contract is null)
        {
            return ContractErrors.Onbekend(request.Contract);
        }

        var today = clock.Vandaag();
        var norms = new Normenlijst(await db.Normen.AsNoTracking().Where(n => n.Code.StartsWith("PRIJS_")).ToListAsync(cancellationToken));
        var with = new Prijsaannames(
            request.Uren ?? norms.Geheel("PRIJS_REKENUREN", today),
            request.UrenAfgeschaald ?? norms.Geheel("PRIJS_REKENUREN_AFGESCHAALD", today),
            request.Modules ?? norms.Geheel("PRIJS_REKENMODULES", today),
            request.SlaagProcent ?? norms.Geheel("PRIJS_SLAAG_PROCENT", today));
        return new Prijsvergelijking(
            with,
            contract.Afspraken.FirstOrDefault(a => a.Onderwerp == Afspraakonderwerp.Afschalen)?.Antwoord,
            [.. contract.Percelen.OrderBy(p => p.Code, StringComparer.Ordinal).Select(p => VanPerceel(p, p.PrijsOp(today)?.Afspraak(), with))]);
    }

    private static Perceelprijs VanPerceel(Perceel lot, PrijsAfspraak? price, Prijsaannames with)
    {
        if (price is null)
        {
            return new Perceelprijs(lot.Code, lot.Route, null, null, null, null, []);
        }

        var whole = Prijsrekenaar.Bereken(price.Model, price.TariefEuro, price.UrenInbegrepen, with.Uren, with);
        var scaled = lot.Route == Route.B1 ? Prijsrekenaar.Bereken(price.Model, price.TariefEuro, price.UrenInbegrepen, with.UrenAfgeschaald, with) : null;
        return new Perceelprijs(
            lot.Code,
            lot.Route,
            price,
            whole,
            scaled,
            scaled?.TotaalEuro - whole.TotaalEuro,
            [.. Enum.GetValues<Prijsmodel>().OrderByDescending(m => m == price.Model).Select(m => new Modeltarief(m, m == price.Model ? price.TariefEuro : Prijsrekenaar.Gelijkwaardig(m, whole.TotaalEuro, with), m == price.Model))]);
    }
}
