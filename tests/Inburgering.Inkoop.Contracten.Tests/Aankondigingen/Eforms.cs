// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Contracten.Tests.Aankondigingen;

/// <summary>Notices of our own with the elements that are read.</summary>
internal static class Eforms
{
    private const string Namespaces = """
        xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2" xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2" xmlns:efac="http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1" xmlns:efbc="http://data.europa.eu/p27/eforms-ubl-extension-basic-components/1" xmlns:efext="http://data.europa.eu/p27/eforms-ubl-extensions/1"
        """;

    private const string Inhoud = """
        <cbc:ID schemeName="notice-id">5d8cbb1c-7f0e-4c32-9a35-000000000001</cbc:ID>
        <cbc:IssueDate>2026-10-01+02:00</cbc:IssueDate>
        <cac:TenderingProcess><cbc:ProcedureCode listName="procurement-procedure-type">oth-single</cbc:ProcedureCode></cac:TenderingProcess>
        <cac:ProcurementProject>
          <cbc:Name languageID="ENG">Integration lessons 2027</cbc:Name><cbc:Name languageID="NLD">Inburgeringslessen 2027</cbc:Name>
          <cac:RequestedTenderTotal><cbc:EstimatedOverallContractAmount currencyID="EUR">1100000.50</cbc:EstimatedOverallContractAmount></cac:RequestedTenderTotal>
          <cac:MainCommodityClassification><cbc:ItemClassificationCode listName="cpv">80530000</cbc:ItemClassificationCode></cac:MainCommodityClassification>
        </cac:ProcurementProject>
        """;

    private const string Uitslag = """
        <efac:NoticeResult>
          <efac:LotResult><cbc:ID schemeName="result">RES-0001</cbc:ID><cbc:TenderResultCode listName="winner-selection-status">selec-w</cbc:TenderResultCode><efac:TenderLot><cbc:ID schemeName="Lot">LOT-0001</cbc:ID></efac:TenderLot></efac:LotResult>
          <efac:LotResult><cbc:ID schemeName="result">RES-0002</cbc:ID><cbc:TenderResultCode listName="winner-selection-status">clos-nw</cbc:TenderResultCode><efac:DecisionReason><efbc:DecisionReasonCode listName="non-award-justification">no-rece</efbc:DecisionReasonCode></efac:DecisionReason><efac:TenderLot><cbc:ID schemeName="Lot">LOT-0002</cbc:ID></efac:TenderLot></efac:LotResult>
        </efac:NoticeResult>
        <efac:NoticeSubType><cbc:SubTypeCode listName="notice-subtype">33</cbc:SubTypeCode></efac:NoticeSubType>
        """;

    public static string Opdracht { get; } = $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <ContractNotice xmlns="urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2" {Namespaces}>
        {Uitbreiding("<efac:NoticeSubType><cbc:SubTypeCode listName=\"notice-subtype\">20</cbc:SubTypeCode></efac:NoticeSubType>")}
        {Inhoud}
        {Perceel("LOT-0001", "B1-route overdag", "800000")}
        {Perceel("LOT-0002", "Z-route avond", "300000.50")}
        </ContractNotice>
        """;

    public static string Gunning { get; } = $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <can:ContractAwardNotice xmlns:can="urn:oasis:names:specification:ubl:schema:xsd:ContractAwardNotice-2" {Namespaces}>
        {Uitbreiding(Uitslag)}
        {Inhoud}
        {Perceel("LOT-0001", "B1-route overdag", "800000")}
        {Perceel("LOT-0002", "Z-route avond", "300000.50")}
        </can:ContractAwardNotice>
        """;

    private static string Uitbreiding(string inhoud) =>
        $"<ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><efext:EformsExtension>{inhoud}</efext:EformsExtension></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>";

    private static string Perceel(string id, string naam, string raming) => $"""
        <cac:ProcurementProjectLot>
          <cbc:ID schemeName="Lot">{id}</cbc:ID>
          <cac:TenderingProcess><cac:TenderSubmissionDeadlinePeriod><cbc:EndDate>2026-11-16+01:00</cbc:EndDate><cbc:EndTime>12:00:00+01:00</cbc:EndTime></cac:TenderSubmissionDeadlinePeriod></cac:TenderingProcess>
          <cac:ProcurementProject>
            <cbc:Name languageID="NLD">{naam}</cbc:Name>
            <cac:RequestedTenderTotal><cbc:EstimatedOverallContractAmount currencyID="EUR">{raming}</cbc:EstimatedOverallContractAmount></cac:RequestedTenderTotal>
            <cac:MainCommodityClassification><cbc:ItemClassificationCode listName="cpv">80580000</cbc:ItemClassificationCode></cac:MainCommodityClassification>
            <cac:PlannedPeriod><cbc:StartDate>2027-03-01+01:00</cbc:StartDate><cbc:DurationMeasure unitCode="MONTH">24</cbc:DurationMeasure></cac:PlannedPeriod>
            <cac:ContractExtension><cbc:MaximumNumberNumeric>2</cbc:MaximumNumberNumeric><cac:Renewal><cac:Period><cbc:Description languageID="NLD">Twee keer met 12 maanden.</cbc:Description></cac:Period></cac:Renewal></cac:ContractExtension>
          </cac:ProcurementProject>
        </cac:ProcurementProjectLot>
        """;
}
