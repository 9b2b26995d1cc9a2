// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Scorekaarten;
using Inburgering.Inkoop.SharedKernel.Access;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>All versions of the scoring models.</summary>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed class ScoremodellenModel : InkoopPage
{
    public IReadOnlyList<ScoremodelDetail> Versies { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Versies = (await SendAsync(new ZoekScoremodellen(), cancellationToken)).Value.Versies;
}
