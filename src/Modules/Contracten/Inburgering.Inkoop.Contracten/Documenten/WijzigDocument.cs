// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Documenten;

/// <summary>Changes what is said about a document: its last day, who may read it.</summary>
/// <param name="Contract">Number of the contract.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Kenmerken">What is said about it.</param>
[Toegang(Rol.Contractmanager)]
public sealed record WijzigDocument(string Contract, Guid DocumentId, int Versie, DocumentKenmerken Kenmerken) : ICommand<Result>;

/// <summary>Withdraws a document that should not have been there. It stays visible for the contract managers, with the reason.</summary>
/// <param name="Contract">Number of the contract.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Reden">Why.</param>
[Toegang(Rol.Contractmanager)]
public sealed record TrekDocumentIn(string Contract, Guid DocumentId, int Versie, string Reden) : ICommand<Result>, IMetReden;

internal sealed class TrekDocumentInValidator : AbstractValidator<TrekDocumentIn>
{
    public TrekDocumentInValidator() =>
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Schrijf op waarom het document wordt ingetrokken.").MaximumLength(500).WithMessage("De reden is te lang: gebruik hoogstens 500 tekens.");
}

internal sealed class WijzigDocumentHandler(ContractenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<WijzigDocument, Result>, IRequestHandler<TrekDocumentIn, Result>
{
    public Task<Result> Handle(WijzigDocument request, CancellationToken cancellationToken) => WijzigAsync(
        request.Contract,
        request.DocumentId,
        request.Versie,
        async document =>
        {
            var wrong = Documenttype.Toets(await TypeAsync(document.Type, cancellationToken), request.Kenmerken).ToList();
            return wrong.Count > 0 ? Result.Failure(wrong) : document.Wijzig(request.Kenmerken);
        },
        cancellationToken);

    public Task<Result> Handle(TrekDocumentIn request, CancellationToken cancellationToken) =>
        WijzigAsync(request.Contract, request.DocumentId, request.Versie, document => Task.FromResult(document.TrekIn(request.Reden, clock.GetUtcNow())), cancellationToken);

    // The newest row: a type that does not count any more still says what its documents are like.
    private Task<Documenttype> TypeAsync(string type, CancellationToken cancellationToken) =>
        db.Set<Documenttype>().AsNoTracking().Where(t => t.Code == type).OrderByDescending(t => t.GeldigVanaf).FirstAsync(cancellationToken);

    private async Task<Result> WijzigAsync(string number, Guid id, int version, Func<Contractdocument, Task<Result>> change, CancellationToken cancellationToken)
    {
        var contracts = db.Contracten.Where(ContractSpecs.Zichtbaar(accessor.Actor)).Where(c => c.Nummer == number).Select(c => c.Id);
        var document = await db.Set<Contractdocument>().SingleOrDefaultAsync(d => d.Id == id && contracts.Contains(d.ContractId), cancellationToken);
        if (document is null)
        {
            return DocumentErrors.Onbekend();
        }

        if (document.Versie != version)
        {
            return DocumentErrors.Verouderd();
        }

        var outcome = await change(document);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
