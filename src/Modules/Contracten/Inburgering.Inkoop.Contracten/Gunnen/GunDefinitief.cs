// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Gunnen;

/// <summary>
/// Makes the award definitive after the standstill, and makes a draft contract for every winner: its lots, prices, gemeenten, extension
/// options, and what it promised as requirements with a date.
/// </summary>
/// <param name="Traject">Number of the tender.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Contracten">One number per winner.</param>
[Toegang(Rol.Contractmanager)]
public sealed record GunDefinitief(string Traject, int Versie, IReadOnlyList<Contractvoorstel> Contracten) : ICommand<Result>;

internal sealed class GunDefinitiefValidator : AbstractValidator<GunDefinitief>
{
    public GunDefinitiefValidator()
    {
        RuleForEach(c => c.Contracten).Must(v => RegistreerContractValidator.IsNummer(v.Contract)).WithMessage((_, v) => $"Contractnummer ‘{v.Contract}’ voor {v.Aanbieder} klopt niet: gebruik 2 tot 30 letters, cijfers, punten of streepjes, met minstens één cijfer.");
        RuleFor(c => c.Contracten).Must(l => l.Select(v => v.Contract).Distinct(StringComparer.OrdinalIgnoreCase).Count() == l.Count).WithMessage("Twee winnaars hebben hetzelfde contractnummer. Geef elk contract een eigen nummer.");
    }
}

internal sealed class GunDefinitiefHandler(ContractenDbContext db, InkoopBewerker bewerker, ContractBewerker contracten) : IRequestHandler<GunDefinitief, Result>
{
    public async Task<Result> Handle(GunDefinitief request, CancellationToken cancellationToken)
    {
        var text = await db.Set<Besluittekst>().AsNoTracking()
            .Where(b => db.Set<Gunningsbesluit>().Any(g => g.Id == b.BesluitId && g.Trajectnummer == request.Traject && g.IngetrokkenOp == null))
            .Select(b => b.Tekst).SingleOrDefaultAsync(cancellationToken);
        var content = text is null ? null : Besluitinhoud.Lees(text);
        Inkooptraject? tender = null;
        var outcome = await bewerker.BewerkAsync(
            request.Traject,
            request.Versie,
            (traject, context) =>
                (tender = traject).Stap != Trajectstap.VoorlopigGegund || content is null ? GunnenErrors.NietVoorlopig(traject.Nummer, traject.Stap)
                : Besluitinhoud.HashVan(text!) != traject.Gunning!.Hash ? GunnenErrors.InhoudGewijzigd(traject.Nummer)
                : traject.GunDefinitief(request.Contracten, content.Winnaars(), context),
            cancellationToken);
        if (!outcome.IsSuccess)
        {
            return outcome;
        }

        var numbers = request.Contracten.Select(c => c.Contract).ToList();
        var taken = await db.Contracten.Where(c => numbers.Contains(c.Nummer)).Select(c => c.Nummer).ToListAsync(cancellationToken);
        if (taken.Count > 0)
        {
            return Result.Failure([.. taken.Select(GunnenErrors.ContractBestaatAl)]);
        }

        var norm = await contracten.NormAanbestedingsduurAsync(cancellationToken);
        foreach (var proposal in request.Contracten)
        {
            var made = Contractontwerp.Maak(content!, proposal, norm);
            if (!made.TryGet(out var draft))
            {
                return Result.Failure(made.Errors);
            }

            db.Contracten.Add(draft.Contract);
            db.AddRange(draft.Toezeggingen);
            contracten.LegVast(draft.Contract, null);
        }

        await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }
}
