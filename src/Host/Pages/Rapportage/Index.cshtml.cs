// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>The reports that there are.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder, Rol.Lezer)]
public sealed class IndexModel : InkoopPage
{
    /// <summary>True for who works with the full figures.</summary>
    public bool MagVergelijken => Actor.Is(Rol.Contractmanager) || Actor.Is(Rol.Consulent) || Actor.Is(Rol.Beheerder);

    /// <summary>True for who may simulate outcome funding.</summary>
    public bool MagSimuleren => Actor.Is(Rol.Contractmanager) || Actor.Is(Rol.Beheerder);
}
