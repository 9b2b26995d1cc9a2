// SPDX-License-Identifier: EUPL-1.2

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

/// <summary>Says everything that is wrong with a document before it is added, the content of the file too, and keeps nothing.</summary>
/// <param name="Document">What would be added.</param>
[Toegang(Rol.Contractmanager)]
public sealed record KeurDocument(LegDocumentVast Document) : IQuery<Result>;

internal sealed class LegDocumentVastHandler(ContractenDbContext db, IBestandsopslag opslag, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<LegDocumentVast, Result<Guid>>, IRequestHandler<KeurDocument, Result>
{
    private static readonly Bestandseis Eis = new(["pdf", "docx", "odt", "xlsx", "jpg", "png"], "Bestand");

    public async Task<Result<Guid>> Handle(LegDocumentVast request, CancellationToken cancellationToken)
    {
        var contract = await ContractAsync(request.Contract, cancellationToken);
        if (contract is null)
        {
            return ContractErrors.Onbekend(request.Contract);
        }

        var errors = await VeldenAsync(request, cancellationToken);
        if (errors.Count > 0)
        {
            return Result<Guid>.Failure([.. errors, .. await BestandAsync(request, cancellationToken)]);
        }

        var stored = await opslag.BewaarAsync(request.Bestand!, Eis, cancellationToken);
        if (!stored.TryGet(out var file))
        {
            return Result<Guid>.Failure(stored.Errors);
        }

        return await opslag.HoudBijSuccesAsync<Result<Guid>>(file, async () =>
        {
            var number = await db.Set<Contractdocument>().Where(d => d.ContractId == contract.Id && d.Type == request.Type).MaxAsync(d => (int?)d.Volgnummer, cancellationToken) ?? 0;
            var document = Contractdocument.Maak(contract, request.Type, number + 1, file, request.Kenmerken, clock.GetUtcNow());
            db.Add(document);
            await db.SaveChangesAsync(cancellationToken);
            return document.Id;
        });
    }

    public async Task<Result> Handle(KeurDocument request, CancellationToken cancellationToken)
    {
        if (await ContractAsync(request.Document.Contract, cancellationToken) is null)
        {
            return ContractErrors.Onbekend(request.Document.Contract);
        }

        List<Error> errors = [.. await VeldenAsync(request.Document, cancellationToken), .. await BestandAsync(request.Document, cancellationToken)];
        return errors.Count > 0 ? Result.Failure(errors) : Result.Success;
    }

    private Task<Contract?> ContractAsync(string number, CancellationToken cancellationToken) =>
        db.Contracten.AsNoTracking().Where(ContractSpecs.Zichtbaar(accessor.Actor)).SingleOrDefaultAsync(c => c.Nummer == number, cancellationToken);

    // All that can be said without looking into the file. It is no validator: those know no types and no store, and everything is told at once.
    private async Task<List<Error>> VeldenAsync(LegDocumentVast document, CancellationToken cancellationToken)
    {
        List<Error> errors = [];
        Documenttype? type = null;
        if (string.IsNullOrWhiteSpace(document.Type))
        {
            errors.Add(DocumentErrors.TypeLeeg());
        }
        else
        {
            var rows = await db.Set<Documenttype>().AsNoTracking().Where(t => t.Code == document.Type).ToListAsync(cancellationToken);
            type = Documenttype.Op(rows, clock.Vandaag()).SingleOrDefault();
            if (type is null)
            {
                errors.Add(DocumentErrors.TypeOnbekend(document.Type));
            }
        }

        if (document.Bestand is null)
        {
            errors.Add(DocumentErrors.BestandLeeg());
        }

        return [.. errors, .. Documenttype.Toets(type, document.Kenmerken)];
    }

    private async Task<IReadOnlyList<Error>> BestandAsync(LegDocumentVast document, CancellationToken cancellationToken) =>
        document.Bestand is { } file ? await opslag.KeurAsync(file, Eis, cancellationToken) : [];
}
