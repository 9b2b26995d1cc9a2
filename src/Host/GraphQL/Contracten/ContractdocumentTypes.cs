// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Documenten;
using Inburgering.Inkoop.Host.GraphQL.Types;
using Inburgering.Inkoop.Host.Rest;

namespace Inburgering.Inkoop.Host.GraphQL.Contracten;

/// <summary>
/// The documents of a contract, with where REST takes one in. A file does not go through GraphQL: a form with files can be sent by another
/// site without asking first, and an answer of many documents would hold all their content.
/// </summary>
internal sealed class ContractdocumentenType : ObjectTypeOf<Contractdocumenten>
{
    public ContractdocumentenType() => Link<string, string>(
        "toevoegAdres",
        "Adres van REST waar een document bij komt: POST met het bestand als inhoud en type, naam, verlooptOp, voorAanbieder en toelichting in het adres.",
        d => d.Contract,
        (_, contracts) => Task.FromResult<IReadOnlyDictionary<string, string>>(contracts.ToDictionary(c => c, DocumentEndpoints.Adres, StringComparer.Ordinal)));
}

/// <summary>One document, with where REST gives its file.</summary>
internal sealed class ContractdocumentType : ObjectTypeOf<ContractdocumentRegel>
{
    public ContractdocumentType() => Link<(string Contract, Guid Id), string>(
        "bestandAdres",
        "Adres van REST waar het bestand te halen is; leeg als het na de bewaartermijn is verwijderd. Elke keer dat iemand het haalt komt in het logboek.",
        d => (d.Contract, d.Id),
        (_, files) => Task.FromResult<IReadOnlyDictionary<(string Contract, Guid Id), string>>(files.ToDictionary(f => f, f => $"{DocumentEndpoints.Adres(f.Contract)}/{f.Id}/bestand")));
}
