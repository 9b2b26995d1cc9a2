// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.GraphQL.Fields;
using Inburgering.Inkoop.Host.Webhooks;

namespace Inburgering.Inkoop.Host.GraphQL.Webhooks;

/// <summary>What a provider's system can ask and do about its webhooks.</summary>
internal static class WebhookFields
{
    public static void Add(QueryFields fields) => fields
        .Value<ZoekWebhooks, IReadOnlyList<WebhookRegel>>("webhooks")
        .Value<ZoekWebhookbezorgingen, IReadOnlyList<WebhookbezorgingRegel>>("webhookbezorgingen");

    public static void Add(MutationFields fields) => fields
        .Command<RegistreerWebhook, NieuweWebhook>("registreerWebhook")
        .Command<ZetWebhookUit>("zetWebhookUit")
        .Command<SpeelWebhookOpnieuw, int>("speelWebhookOpnieuw");
}
