// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Documenten;

/// <summary>The documents of a contract and which ones are missing. A provider sees what is meant for it, and no missing list.</summary>
/// <param name="Contract">Number of the contract.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
public sealed record ZoekContractdocumenten(string Contract) : IQuery<Result<Contractdocumenten>>;

/// <summary>The file of a contract.</summary>
/// <param name="Contract">Number of the contract.</param>
/// <param name="Documenten">By type, newest number first.</param>
/// <param name="Verwacht">Types that this contract must have today, and how they stand; empty for a provider.</param>
/// <param name="Typen">Types that can be chosen today; empty for a provider.</param>
public sealed record Contractdocumenten(string Contract, IReadOnlyList<ContractdocumentRegel> Documenten, IReadOnlyList<VerwachtDocument> Verwacht, IReadOnlyList<Documentkeuze> Typen);

/// <summary>A document of a contract.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Contract">Number of the contract.</param>
/// <param name="Versie">Send it along with a change.</param>
/// <param name="Type">Code of the type.</param>
/// <param name="Typenaam">Name of the type.</param>
/// <param name="Volgnummer">1, 2, 3 … per type; the highest counts.</param>
/// <param name="Bestandsnaam">Name of the file.</param>
/// <param name="Mediatype">Kind, told by its content.</param>
/// <param name="Bytes">Size.</param>
/// <param name="Hash">SHA-256 (hex) of the content.</param>
/// <param name="Kenmerken">What is said about it.</param>
/// <param name="OntvangenOp">When it came in (UTC).</param>
/// <param name="GescandOp">When the virus scanner found nothing (UTC); null = not scanned.</param>
/// <param name="Toestand">How it stands today; null when a newer one counts or it was withdrawn.</param>
/// <param name="IngetrokkenOmdat">Why it was withdrawn; null = it was not.</param>
/// <param name="VerwijderdOp">When its file went because the term was over (UTC); null = the file is there.</param>
public sealed record ContractdocumentRegel(
    Guid Id,
    string Contract,
    int Versie,
    string Type,
    string Typenaam,
    int Volgnummer,
    string Bestandsnaam,
    string Mediatype,
    long Bytes,
    string Hash,
    DocumentKenmerken Kenmerken,
    DateTimeOffset OntvangenOp,
    DateTimeOffset? GescandOp,
    Documenttoestand? Toestand,
    string? IngetrokkenOmdat,
    DateTimeOffset? VerwijderdOp);

/// <summary>A type that a contract must have.</summary>
/// <param name="Type">Code.</param>
/// <param name="Naam">Name.</param>
/// <param name="Uitleg">What belongs in it.</param>
/// <param name="Toestand">How it stands today.</param>
/// <param name="VerlooptOp">Last day of the newest one.</param>
public sealed record VerwachtDocument(string Type, string Naam, string Uitleg, Documenttoestand Toestand, DateOnly? VerlooptOp);

/// <summary>A type to choose.</summary>
/// <param name="Code">Code.</param>
/// <param name="Naam">Name.</param>
/// <param name="MetVerloop">A last day must be given.</param>
/// <param name="VoorAanbieder">May be shared with the provider.</param>
public sealed record Documentkeuze(string Code, string Naam, bool MetVerloop, bool VoorAanbieder);

internal sealed class ZoekContractdocumentenHandler(ContractenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<ZoekContractdocumenten, Result<Contractdocumenten>>
{
    public async Task<Result<Contractdocumenten>> Handle(ZoekContractdocumenten request, CancellationToken cancellationToken)
    {
        var contract = await db.Contracten.AsNoTracking().Where(ContractSpecs.Zichtbaar(accessor.Actor)).Where(c => c.Nummer == request.Contract).Select(c => new { c.Id, c.Soort }).SingleOrDefaultAsync(cancellationToken);
        if (contract is null)
        {
            return ContractErrors.Onbekend(request.Contract);
        }

        var today = clock.Vandaag();
        var signal = new Normenlijst(await db.Normen.AsNoTracking().Where(n => n.Code == Documentstand.NormSignaal).ToListAsync(cancellationToken)).Geheel(Documentstand.NormSignaal, today);
        var types = await db.Set<Documenttype>().AsNoTracking().ToListAsync(cancellationToken);
        var valid = Documenttype.Op(types, today);
        var names = types.GroupBy(t => t.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.MaxBy(t => t.GeldigVanaf)!.Naam, StringComparer.Ordinal);
        var documents = await db.Set<Contractdocument>().AsNoTracking().Where(DocumentSpecs.Leesbaar(accessor.Actor)).Where(d => d.ContractId == contract.Id).ToListAsync(cancellationToken);
        var newest = documents.Where(d => d.IngetrokkenOp is null).GroupBy(d => d.Type, StringComparer.Ordinal).Select(g => g.MaxBy(d => d.Volgnummer)!.Id).ToHashSet();
        var provider = accessor.Actor.Scope.Aanbieder is not null;
        return new Contractdocumenten(
            request.Contract,
            [.. documents.OrderBy(d => names.GetValueOrDefault(d.Type, d.Type), StringComparer.Ordinal).ThenByDescending(d => d.Volgnummer).Select(d => new ContractdocumentRegel(
                d.Id,
                d.Contractnummer,
                d.Versie,
                d.Type,
                names.GetValueOrDefault(d.Type, d.Type),
                d.Volgnummer,
                d.Bestandsnaam,
                d.Mediatype,
                d.Bytes,
                d.Hash,
                new DocumentKenmerken(d.VerlooptOp, d.VoorAanbieder, d.Toelichting),
                d.OntvangenOp,
                d.GescandOp,
                newest.Contains(d.Id) ? Documentstand.Bepaal(true, d.VerlooptOp, today, signal) : null,
                d.IngetrokkenOmdat,
                d.VerwijderdOp))],
            provider ? [] : [.. Documentstand.Verwacht(valid, contract.Soort, documents, today, signal).Select(v => new VerwachtDocument(v.Type.Code, v.Type.Naam, v.Type.Uitleg, v.Toestand, v.Document?.VerlooptOp))],
            provider ? [] : [.. valid.Select(t => new Documentkeuze(t.Code, t.Naam, t.MetVerloop, t.VoorAanbieder))]);
    }
}
