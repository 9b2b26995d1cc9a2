// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Aanbieders;
using Inburgering.Inkoop.Contracten.Belangen;
using Inburgering.Inkoop.Contracten.Documenten;
using Inburgering.Inkoop.Contracten.Gemeenten;
using Inburgering.Inkoop.Contracten.Gesprekken;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Host.GraphQL.Fields;

namespace Inburgering.Inkoop.Host.GraphQL.Contracten;

/// <summary>What can be done with providers, contracts and lots. The answer to a change shows the contract with its new version.</summary>
internal static class ContractenMutation
{
    public static void Add(MutationFields fields) => fields
        .Create<RegistreerAanbieder>("registreerAanbieder", "Aanbieder")
        .Command<WijzigAanbieder>("wijzigAanbieder", p => p.Show<HaalAanbieder, AanbiederDetail>("aanbieder", (c, _) => new HaalAanbieder(c.Code)))
        .Command<LegGemeenteVast>("legGemeenteVast")
        .Create<RegistreerContract>("registreerContract", "Contract", p => p.Show<HaalContract, ContractDetail>("contract", (c, _) => new HaalContract(c.Nummer)))
        .Command<WijzigContract>("wijzigContract", p => p.Show<HaalContract, ContractDetail>("contract", (c, _) => new HaalContract(c.Contract)))
        .Command<VoegPerceelToe>("voegPerceelToe", p => p.Show<HaalContract, ContractDetail>("contract", (c, _) => new HaalContract(c.Contract)))
        .Command<WijzigPerceel>("wijzigPerceel", p => p.Show<HaalContract, ContractDetail>("contract", (c, _) => new HaalContract(c.Contract)))
        .Command<LegPrijsVast>("legPrijsVast", p => p.Show<HaalContract, ContractDetail>("contract", (c, _) => new HaalContract(c.Contract)))
        .Command<ActiveerContract>("activeerContract", p => p.Show<HaalContract, ContractDetail>("contract", (c, _) => new HaalContract(c.Contract)))
        .Command<LegWijzigingVast>("legWijzigingVast", p => p.Show<HaalContract, ContractDetail>("contract", (c, _) => new HaalContract(c.Contract)))
        .Command<LegIndexregelVast>("legIndexregelVast", p => p.Show<HaalContract, ContractDetail>("contract", (c, _) => new HaalContract(c.Contract)))
        .Command<LegIndexcijferVast>("legIndexcijferVast")
        .Command<IndexeerPrijzen>("indexeerPrijzen", p => p.Show<HaalContract, ContractDetail>("contract", (c, _) => new HaalContract(c.Contract)))
        .Command<LichtVerlengingsoptie>("lichtVerlengingsoptie", p => p.Show<HaalContract, ContractDetail>("contract", (c, _) => new HaalContract(c.Contract)))
        .Command<LaatOptieVervallen>("laatOptieVervallen", p => p.Show<HaalContract, ContractDetail>("contract", (c, _) => new HaalContract(c.Contract)))
        .Command<ZegContractOp>("zegContractOp", p => p.Show<HaalContract, ContractDetail>("contract", (c, _) => new HaalContract(c.Contract)))
        .Command<SluitContractAf>("sluitContractAf", p => p.Show<HaalContract, ContractDetail>("contract", (c, _) => new HaalContract(c.Contract)))
        .Command<WijzigDocument>("wijzigContractdocument", p => p.Show<ZoekContractdocumenten, Contractdocumenten>("contractdocumenten", (c, _) => new ZoekContractdocumenten(c.Contract)))
        .Command<TrekDocumentIn>("trekContractdocumentIn", p => p.Show<ZoekContractdocumenten, Contractdocumenten>("contractdocumenten", (c, _) => new ZoekContractdocumenten(c.Contract)))
        .Command<LegDocumenttypeVast>("legDocumenttypeVast", p => p.Show<ZoekDocumenttypen, DocumenttypeLijst>("documenttypen", (_, _) => new ZoekDocumenttypen()))
        .Create<PlanGesprek>("planGesprek", "Gesprek", p => p.Show<ZoekGesprekken, Gesprekslijst>("contractgesprekken", (c, _) => new ZoekGesprekken(c.Contract)))
        .Command<WijzigGesprek>("wijzigGesprek", p => p.Show<ZoekGesprekken, Gesprekslijst>("contractgesprekken", (c, _) => new ZoekGesprekken(c.Contract)))
        .Command<ZegGesprekAf>("zegGesprekAf", p => p.Show<ZoekGesprekken, Gesprekslijst>("contractgesprekken", (c, _) => new ZoekGesprekken(c.Contract)))
        .Command<LegVerslagVast>("legVerslagVast", p => p.Show<ZoekGesprekken, Gesprekslijst>("contractgesprekken", (c, _) => new ZoekGesprekken(c.Contract)))
        .Command<RondAfspraakAf>("rondAfspraakAf", p => p.Show<ZoekGesprekken, Gesprekslijst>("contractgesprekken", (c, _) => new ZoekGesprekken(c.Contract)))
        .Create<RegistreerBelang>("registreerBelang", "Belang")
        .Command<BeeindigBelang>("beeindigBelang");
}
