// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Aanbieders;
using Inburgering.Inkoop.Host.GraphQL.Fields;

namespace Inburgering.Inkoop.Host.GraphQL.Contracten;

/// <summary>What can be asked about providers, contracts and lots.</summary>
internal static class ContractenQuery
{
    public static void Add(QueryFields fields) => fields
        .Connection<ZoekAanbieders, AanbiederRegel>("aanbieders");
}
