using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Devices.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Begin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "devices");

            migrationBuilder.CreateTable(
                name: "device",
                schema: "devices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    serienummer = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    eigenaar = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    perceel = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    aanschafwaarde_euro = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_device", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inbox_message",
                schema: "devices",
                columns: table => new
                {
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    luisteraar = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    verwerkt_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inbox_message", x => new { x.event_id, x.luisteraar });
                });

            migrationBuilder.CreateTable(
                name: "logboek_regel",
                schema: "devices",
                columns: table => new
                {
                    volgnummer = table.Column<long>(type: "bigint", nullable: false),
                    moment = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<string>(type: "text", nullable: false),
                    actor_naam = table.Column<string>(type: "text", nullable: false),
                    kanaal = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    handeling = table.Column<string>(type: "text", nullable: false),
                    onderwerp = table.Column<string>(type: "text", nullable: false),
                    sleutel = table.Column<string>(type: "text", nullable: false),
                    soort = table.Column<string>(type: "text", nullable: false),
                    oud = table.Column<string>(type: "text", nullable: true),
                    nieuw = table.Column<string>(type: "text", nullable: true),
                    reden = table.Column<string>(type: "text", nullable: true),
                    vorige_hash = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_logboek_regel", x => x.volgnummer);
                });

            migrationBuilder.CreateTable(
                name: "norm",
                schema: "devices",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    geldig_vanaf = table.Column<DateOnly>(type: "date", nullable: false),
                    waarde = table.Column<decimal>(type: "numeric(14,4)", precision: 14, scale: 4, nullable: false),
                    eenheid = table.Column<string>(type: "text", nullable: false),
                    geldig_tot = table.Column<DateOnly>(type: "date", nullable: true),
                    bron = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_norm", x => new { x.code, x.geldig_vanaf });
                });

            migrationBuilder.CreateTable(
                name: "outbox_message",
                schema: "devices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    inhoud = table.Column<string>(type: "text", nullable: false),
                    gebeurd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    bezorgd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    pogingen = table.Column<int>(type: "integer", nullable: false),
                    volgende_poging = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    fout = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_message", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "werk_item",
                schema: "devices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sleutel = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    rol = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    gemeente = table.Column<string>(type: "text", nullable: true),
                    aanbieder = table.Column<string>(type: "text", nullable: true),
                    ernst = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    titel = table.Column<string>(type: "text", nullable: false),
                    waar = table.Column<string>(type: "text", nullable: false),
                    volgende_stap = table.Column<string>(type: "text", nullable: false),
                    pad = table.Column<string>(type: "text", nullable: false),
                    termijn = table.Column<DateOnly>(type: "date", nullable: true),
                    aangemaakt_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    afgehandeld_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_werk_item", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bruikleen",
                schema: "devices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    device_id = table.Column<Guid>(type: "uuid", nullable: false),
                    serienummer = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    plaatsing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    perceel = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    gemeente = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    wet = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    uitgegeven_op = table.Column<DateOnly>(type: "date", nullable: false),
                    overeenkomst_versie = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    getekend_op = table.Column<DateOnly>(type: "date", nullable: true),
                    verwacht_retour = table.Column<DateOnly>(type: "date", nullable: true),
                    plaatsing_einde = table.Column<DateOnly>(type: "date", nullable: true),
                    geretourneerd_op = table.Column<DateOnly>(type: "date", nullable: true),
                    staat_uit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    staat_in = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    incident = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    incident_op = table.Column<DateOnly>(type: "date", nullable: true),
                    incident_verslag = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    aansprakelijk = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    aansprakelijk_reden = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    motivering = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    zonder_overeenkomst_gemeld = table.Column<bool>(type: "boolean", nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bruikleen", x => x.id);
                    table.ForeignKey(
                        name: "fk_bruikleen_devices_device_id",
                        column: x => x.device_id,
                        principalSchema: "devices",
                        principalTable: "device",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_bruikleen_aanbieder_uitgegeven_op",
                schema: "devices",
                table: "bruikleen",
                columns: new[] { "aanbieder", "uitgegeven_op" });

            migrationBuilder.CreateIndex(
                name: "ix_bruikleen_contractnummer_perceel",
                schema: "devices",
                table: "bruikleen",
                columns: new[] { "contractnummer", "perceel" });

            migrationBuilder.CreateIndex(
                name: "ix_bruikleen_device_id_uitgegeven_op",
                schema: "devices",
                table: "bruikleen",
                columns: new[] { "device_id", "uitgegeven_op" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bruikleen_gemeente_uitgegeven_op",
                schema: "devices",
                table: "bruikleen",
                columns: new[] { "gemeente", "uitgegeven_op" });

            migrationBuilder.CreateIndex(
                name: "ix_bruikleen_geretourneerd_op_plaatsing_einde",
                schema: "devices",
                table: "bruikleen",
                columns: new[] { "geretourneerd_op", "plaatsing_einde" });

            migrationBuilder.CreateIndex(
                name: "ix_bruikleen_getekend_op",
                schema: "devices",
                table: "bruikleen",
                column: "getekend_op");

            migrationBuilder.CreateIndex(
                name: "ix_bruikleen_incident",
                schema: "devices",
                table: "bruikleen",
                column: "incident");

            migrationBuilder.CreateIndex(
                name: "ix_bruikleen_plaatsing",
                schema: "devices",
                table: "bruikleen",
                column: "plaatsing");

            migrationBuilder.CreateIndex(
                name: "ix_bruikleen_serienummer",
                schema: "devices",
                table: "bruikleen",
                column: "serienummer");

            migrationBuilder.CreateIndex(
                name: "ix_bruikleen_uitgegeven_op_id",
                schema: "devices",
                table: "bruikleen",
                columns: new[] { "uitgegeven_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_device_aanbieder_serienummer",
                schema: "devices",
                table: "device",
                columns: new[] { "aanbieder", "serienummer" });

            migrationBuilder.CreateIndex(
                name: "ix_device_contractnummer_perceel",
                schema: "devices",
                table: "device",
                columns: new[] { "contractnummer", "perceel" });

            migrationBuilder.CreateIndex(
                name: "ix_device_serienummer",
                schema: "devices",
                table: "device",
                column: "serienummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_device_type_id",
                schema: "devices",
                table: "device",
                columns: new[] { "type", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_logboek_regel_onderwerp_sleutel",
                schema: "devices",
                table: "logboek_regel",
                columns: new[] { "onderwerp", "sleutel" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_message_bezorgd_op_volgende_poging",
                schema: "devices",
                table: "outbox_message",
                columns: new[] { "bezorgd_op", "volgende_poging" });

            migrationBuilder.CreateIndex(
                name: "ix_werk_item_afgehandeld_op_rol_termijn",
                schema: "devices",
                table: "werk_item",
                columns: new[] { "afgehandeld_op", "rol", "termijn" });

            migrationBuilder.CreateIndex(
                name: "ix_werk_item_sleutel",
                schema: "devices",
                table: "werk_item",
                column: "sleutel",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bruikleen",
                schema: "devices");

            migrationBuilder.DropTable(
                name: "inbox_message",
                schema: "devices");

            migrationBuilder.DropTable(
                name: "logboek_regel",
                schema: "devices");

            migrationBuilder.DropTable(
                name: "norm",
                schema: "devices");

            migrationBuilder.DropTable(
                name: "outbox_message",
                schema: "devices");

            migrationBuilder.DropTable(
                name: "werk_item",
                schema: "devices");

            migrationBuilder.DropTable(
                name: "device",
                schema: "devices");
        }
    }
}
