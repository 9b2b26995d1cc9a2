// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>Why a button is on or off: the same rules that the contract itself applies.</summary>
internal static class ContractActies
{
    public static IReadOnlyList<ContractActie> Acties(this Contract contract, DateOnly vandaag) =>
    [
        new("Wijzigen", contract.Status == ContractStatus.Beeindigd ? ContractErrors.Afgesloten(contract.Nummer).Message : null),
        new("Activeren", contract switch
        {
            { Status: not ContractStatus.Concept } => ContractErrors.GeenConcept(contract.Nummer, contract.Status).Message,
            _ when contract.Einddatum < vandaag => ContractErrors.Afgelopen(contract.Nummer, contract.Einddatum).Message,
            _ => null,
        }),
        new("OptieBeslissen", contract.OptieTeBeslissen(vandaag)?.Message),
        new("WijzigingVastleggen", contract.Status != ContractStatus.Actief ? ContractErrors.NietActief(contract.Nummer, contract.Status).Message : null),
        new("Indexeren", contract switch
        {
            { Status: not (ContractStatus.Actief or ContractStatus.Opgezegd) } => ContractErrors.NietActief(contract.Nummer, contract.Status).Message,
            { Indexregel: null } => IndexErrors.GeenRegel(contract.Nummer).Message,
            _ => null,
        }),
        new("Opzeggen", contract switch
        {
            { Status: not ContractStatus.Actief } => ContractErrors.NietActief(contract.Nummer, contract.Status).Message,
            _ when contract.Einddatum < vandaag => ContractErrors.Afgelopen(contract.Nummer, contract.Einddatum).Message,
            _ => null,
        }),
        new("Afsluiten", contract.Status is not (ContractStatus.Actief or ContractStatus.Opgezegd)
            ? ContractErrors.NietActief(contract.Nummer, contract.Status).Message
            : contract.Einddatum >= vandaag ? ContractErrors.LooptNog(contract.Nummer, contract.Einddatum).Message : null),
    ];
}
