// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Host.Webhooks;
using Inburgering.Inkoop.SharedKernel.Access;

namespace Inburgering.Inkoop.Host.Pages.Beheer;

/// <summary>The webhooks and how their deliveries stand.</summary>
[Toegang(Rol.Beheerder, Rol.Aanbieder)]
internal sealed class WebhooksModel : InkoopPage
{
    public IReadOnlyList<WebhookRegel> Lijst { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new ZoekWebhooks(), cancellationToken)).TryGet(out var list))
        {
            Lijst = list;
        }
    }
}
