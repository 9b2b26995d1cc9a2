// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.Plaatsingen.Trajecten;

namespace Inburgering.Inkoop.Host.Rest;

/// <summary>Placements and throughput.</summary>
internal static class PlaatsingEndpoints
{
    private const string Tag = "Plaatsingen";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.List<ZoekPlaatsingen, PlaatsingLijst, PlaatsingRegel>("/plaatsingen", "zoekPlaatsingen", Tag, "Plaatsingen. Elke keer dat u personen ziet, wordt vastgelegd.", l => l.Pagina);
        api.One<HaalPlaatsing, PlaatsingDetail>("/plaatsingen/{nummer}", "haalPlaatsing", Tag, "Eén plaatsing met uren en examens.");
        api.One<HaalDoorstroom, DoorstroomRapport>("/doorstroom", "haalDoorstroom", "Rapportage", "Doorstroom per leerroute op een peildatum.");
    }
}
