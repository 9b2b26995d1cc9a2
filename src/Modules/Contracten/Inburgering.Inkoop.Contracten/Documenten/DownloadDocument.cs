// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Documenten;

/// <summary>Gives the file of a document, after writing in the audit trail who took it. A provider gets only what is meant for it.</summary>
/// <param name="Contract">Number of the contract.</param>
/// <param name="DocumentId">The document.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
public sealed record DownloadDocument(string Contract, Guid DocumentId) : ICommand<Result<Bestandsinhoud>>;

internal sealed class DownloadDocumentHandler(ContractenDbContext db, IBestandsopslag opslag, IActorAccessor accessor) : IRequestHandler<DownloadDocument, Result<Bestandsinhoud>>
{
    public async Task<Result<Bestandsinhoud>> Handle(DownloadDocument request, CancellationToken cancellationToken)
    {
        var contracts = db.Contracten.Where(ContractSpecs.Zichtbaar(accessor.Actor)).Where(c => c.Nummer == request.Contract).Select(c => c.Id);
        var document = await db.Set<Contractdocument>().AsNoTracking().Where(DocumentSpecs.Leesbaar(accessor.Actor))
            .SingleOrDefaultAsync(d => d.Id == request.DocumentId && contracts.Contains(d.ContractId), cancellationToken);
        if (document is null)
        {
            return DocumentErrors.Onbekend();
        }

        return document.VerwijderdOp is { } gone
            ? DocumentErrors.Verwijderd(gone)
            : await opslag.GeefAsync(db, document, document.BestandId, document.Hash, document.Bestandsnaam, document.Mediatype, cancellationToken);
    }
}
