// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Documenten;

/// <summary>Records a type of document and which contracts must have one, from a day on. The same code from a later day replaces it from then.</summary>
/// <param name="Code">Stable code: capitals, digits and low lines.</param>
/// <param name="GeldigVanaf">First day on which it counts.</param>
/// <param name="Gegevens">What is recorded.</param>
/// <param name="Versie">The version that the person saw; 0 for a new one.</param>
[Toegang(Rol.Contractmanager, Rol.Beheerder)]
public sealed record LegDocumenttypeVast(string Code, DateOnly GeldigVanaf, DocumenttypeGegevens Gegevens, int Versie = 0) : ICommand<Result>;

/// <summary>All types of document with their validity, oldest first per code.</summary>
[Toegang(Rol.Contractmanager, Rol.Beheerder)]
public sealed record ZoekDocumenttypen : IQuery<Result<DocumenttypeLijst>>;

/// <summary>The types of document.</summary>
/// <param name="Typen">By code and first day.</param>
public sealed record DocumenttypeLijst(IReadOnlyList<DocumenttypeRegel> Typen);

/// <summary>A type of document over a period.</summary>
/// <param name="Code">Code.</param>
/// <param name="GeldigVanaf">First day.</param>
/// <param name="Gegevens">What is recorded.</param>
/// <param name="Versie">Send it along with a change.</param>
public sealed record DocumenttypeRegel(string Code, DateOnly GeldigVanaf, DocumenttypeGegevens Gegevens, int Versie);

internal sealed class LegDocumenttypeVastValidator : AbstractValidator<LegDocumenttypeVast>
{
    public LegDocumenttypeVastValidator()
    {
        RuleFor(c => c.Code).Matches("^[A-Z][A-Z0-9_]{1,29}$").WithMessage("Gebruik als code 2 tot 30 hoofdletters, cijfers en liggende streepjes, zoals KVK_UITTREKSEL.");
        RuleFor(c => c.GeldigVanaf).NotEqual(default(DateOnly)).WithMessage("Vul in vanaf welke dag dit geldt.");
        RuleFor(c => c.Gegevens.Naam).NotEmpty().WithMessage("Vul een naam in.").MaximumLength(100).WithMessage("De naam is te lang: gebruik hoogstens 100 tekens.");
        RuleFor(c => c.Gegevens.Uitleg).MaximumLength(300).WithMessage("De uitleg is te lang: gebruik hoogstens 300 tekens.");
    }
}

internal sealed class LegDocumenttypeVastHandler(ContractenDbContext db) : IRequestHandler<LegDocumenttypeVast, Result>, IRequestHandler<ZoekDocumenttypen, Result<DocumenttypeLijst>>
{
    public async Task<Result> Handle(LegDocumenttypeVast request, CancellationToken cancellationToken)
    {
        if (request.Gegevens.GeldigTot < request.GeldigVanaf)
        {
            return DocumentErrors.TotVoorVanaf(request.Gegevens.GeldigTot.Value, request.GeldigVanaf);
        }

        var type = await db.Set<Documenttype>().SingleOrDefaultAsync(t => t.Code == request.Code && t.GeldigVanaf == request.GeldigVanaf, cancellationToken);
        if ((type?.Versie ?? 0) != request.Versie)
        {
            return DocumentErrors.TypeVerouderd(request.Code);
        }

        if (type is null)
        {
            db.Add(Documenttype.Maak(request.Code, request.GeldigVanaf, request.Gegevens));
        }
        else
        {
            type.Wijzig(request.Gegevens);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    public async Task<Result<DocumenttypeLijst>> Handle(ZoekDocumenttypen request, CancellationToken cancellationToken)
    {
        var rows = await db.Set<Documenttype>().AsNoTracking().OrderBy(t => t.Code).ThenBy(t => t.GeldigVanaf).ToListAsync(cancellationToken);
        return new DocumenttypeLijst([.. rows.Select(t => new DocumenttypeRegel(t.Code, t.GeldigVanaf, t.Gegevens(), t.Versie))]);
    }
}
