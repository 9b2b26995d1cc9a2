// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Aanbieders;
using Inburgering.Inkoop.Contracten.Belangen;
using Inburgering.Inkoop.Contracten.Documenten;
using Inburgering.Inkoop.Contracten.Gemeenten;
using Inburgering.Inkoop.Contracten.Gesprekken;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Contracten.Prijzen;
using Inburgering.Inkoop.Contracten.Werklijst;
using Inburgering.Inkoop.Host.GraphQL.Fields;
using Inburgering.Inkoop.Host.Overdragen;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Werk;

namespace Inburgering.Inkoop.Host.GraphQL.Contracten;

/// <summary>What can be asked about providers, contracts and lots.</summary>
internal static class ContractenQuery
{
    public static void Add(QueryFields fields) => fields
        .Connection<ZoekAanbieders, AanbiederRegel>("aanbieders")
        .Value<HaalAanbieder, AanbiederDetail>("aanbieder")
        .Value<ZoekAanbiederGeschiedenis, GeschiedenisPagina>("aanbiederGeschiedenis")
        .Connection<ZoekContracten, ContractRegel>("contracten")
        .Value<HaalContract, ContractDetail>("contract")
        .Value<ZoekSleuteldata, Sleutelkalender>("sleuteldata")
        .Value<ToetsWijziging, WijzigingstoetsUitkomst>("toetsWijziging")
        .Value<BerekenIndexering, Indexuitkomst>("berekenIndexering")
        .Connection<ZoekIndexcijfers, IndexcijferRegel>("indexcijfers")
        .Value<ZoekContractGeschiedenis, GeschiedenisPagina>("contractGeschiedenis")
        .Value<ZoekContractdocumenten, Contractdocumenten>("contractdocumenten")
        .Value<ZoekGesprekken, Gesprekslijst>("contractgesprekken")
        .Value<HaalContractoverdracht, Contractoverdracht>("contractoverdracht")
        .Value<VergelijkPrijzen, Prijsvergelijking>("prijsvergelijking")
        .Value<ZoekDocumenttypen, DocumenttypeLijst>("documenttypen")
        .Value<ZoekContractWerk, WerkOverzicht>("contractWerk")
        .Value<ZoekGemeenten, GemeenteLijst>("gemeenten")
        .Node<HaalAanbiederBijId, AanbiederDetail>("Aanbieder", id => new HaalAanbiederBijId(id))
        .Node<HaalContractBijId, ContractDetail>("Contract", id => new HaalContractBijId(id))
        .Value<ZoekBelangen, BelangLijst>("belangen");
}
