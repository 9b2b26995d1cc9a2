// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Documenten;

/// <summary>Adds a document to the file of a contract; one of a type that is there already is its next number.</summary>
/// <param name="Contract">Number of the contract.</param>
/// <param name="Type">Code of the type.</param>
/// <param name="Bestand">The file.</param>
/// <param name="Kenmerken">What is said about it.</param>
[Toegang(Rol.Contractmanager)]
public sealed record LegDocumentVast(string Contract, string Type, Upload? Bestand, DocumentKenmerken Kenmerken) : ICommand<Result<Guid>>;

internal sealed class LegDocumentVastValidator : AbstractValidator<LegDocumentVast>
{
    public LegDocumentVastValidator()
    {
        RuleFor(c => c.Type).NotEmpty().WithMessage("Kies wat voor document het is.");
        RuleFor(c => c.Bestand).NotNull().WithMessage("Kies een bestand.");
        RuleFor(c => c.Kenmerken.Toelichting).MaximumLength(300).WithMessage("De toelichting is te lang: gebruik hoogstens 300 tekens.");
    }
}

internal sealed class LegDocumentVastHandler(ContractenDbContext db, IBestandsopslag opslag, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<LegDocumentVast, Result<Guid>>
{
    private static readonly Bestandseis Eis = new(["pdf", "docx", "odt", "xlsx", "jpg", "png"], "Bestand");

    public async Task<Result<Guid>> Handle(LegDocumentVast request, CancellationToken cancellationToken)
    {
        var contract = await db.Contracten.AsNoTracking().Where(ContractSpecs.Zichtbaar(accessor.Actor)).SingleOrDefaultAsync(c => c.Nummer == request.Contract, cancellationToken);
        if (contract is null)
        {
            return ContractErrors.Onbekend(request.Contract);
        }

        var rows = await db.Set<Documenttype>().AsNoTracking().Where(t => t.Code == request.Type).ToListAsync(cancellationToken);
        if (Documenttype.Op(rows, clock.Vandaag()) is not [var type])
        {
            return DocumentErrors.TypeOnbekend(request.Type);
        }

        if (type.Toets(request.Kenmerken) is { } wrong)
        {
            return wrong;
        }

        var stored = await opslag.BewaarAsync(request.Bestand!, Eis, cancellationToken);
        if (!stored.TryGet(out var file))
        {
            return Result<Guid>.Failure(stored.Errors);
        }

        return await opslag.HoudBijSuccesAsync<Result<Guid>>(file, async () =>
        {
            var number = await db.Set<Contractdocument>().Where(d => d.ContractId == contract.Id && d.Type == type.Code).MaxAsync(d => (int?)d.Volgnummer, cancellationToken) ?? 0;
            var document = Contractdocument.Maak(contract, type.Code, number + 1, file, request.Kenmerken, clock.GetUtcNow());
            db.Add(document);
            await db.SaveChangesAsync(cancellationToken);
            return document.Id;
        });
    }
}
