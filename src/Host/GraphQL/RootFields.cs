// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.GraphQL.Contracten;
using Inburgering.Inkoop.Host.GraphQL.Devices;
using Inburgering.Inkoop.Host.GraphQL.Doorstroom;
using Inburgering.Inkoop.Host.GraphQL.Fields;
using Inburgering.Inkoop.Host.GraphQL.Kwaliteit;
using Inburgering.Inkoop.Host.GraphQL.Plaatsingen;
using Inburgering.Inkoop.Host.GraphQL.Webhooks;

namespace Inburgering.Inkoop.Host.GraphQL;

/// <summary>The root fields of all modules; one line each, no scanning.</summary>
internal static class RootFields
{
    public static void Add(QueryFields queries, MutationFields mutations)
    {
        ContractenQuery.Add(queries);
        ContractenMutation.Add(mutations);
        InkoopQuery.Add(queries);
        InkoopMutation.Add(mutations);
        DoorstroomQuery.Add(queries);
        DoorstroomMutation.Add(mutations);
        PlaatsingenQuery.Add(queries);
        PlaatsingenMutation.Add(mutations);
        KwaliteitQuery.Add(queries);
        KwaliteitMutation.Add(mutations);
        DevicesQuery.Add(queries);
        DevicesMutation.Add(mutations);
        WebhookFields.Add(queries);
        WebhookFields.Add(mutations);
    }
}
