// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Aanbieders;
using Inburgering.Inkoop.Host.GraphQL.Fields;

namespace Inburgering.Inkoop.Host.GraphQL.Contracten;

/// <summary>What can be done with providers, contracts and lots.</summary>
internal static class ContractenMutation
{
    public static void Add(MutationFields fields) => fields
        .Create<RegistreerAanbieder>("registreerAanbieder", "Aanbieder");
}
