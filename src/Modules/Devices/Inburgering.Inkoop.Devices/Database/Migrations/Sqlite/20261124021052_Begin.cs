using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Devices.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Begin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "devices_device",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    serienummer = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    eigenaar = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    perceel = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    aanschafwaarde_euro = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: false),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_devices_device", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "devices_inbox_message",
                columns: table => new
                {
                    event_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    luisteraar = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    verwerkt_op = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_devices_inbox_message", x => new { x.event_id, x.luisteraar });
                });

            migrationBuilder.CreateTable(
                name: "devices_logboek_regel",
                columns: table => new
                {
                    volgnummer = table.Column<long>(type: "INTEGER", nullable: false),
                    moment = table.Column<DateTime>(type: "TEXT", nullable: false),
                    actor_id = table.Column<string>(type: "TEXT", nullable: false),
                    actor_naam = table.Column<string>(type: "TEXT", nullable: false),
                    kanaal = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    handeling = table.Column<string>(type: "TEXT", nullable: false),
                    onderwerp = table.Column<string>(type: "TEXT", nullable: false),
                    sleutel = table.Column<string>(type: "TEXT", nullable: false),
                    soort = table.Column<string>(type: "TEXT", nullable: false),
                    oud = table.Column<string>(type: "TEXT", nullable: true),
                    nieuw = table.Column<string>(type: "TEXT", nullable: true),
                    reden = table.Column<string>(type: "TEXT", nullable: true),
                    vorige_hash = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_devices_logboek_regel", x => x.volgnummer);
                });

            migrationBuilder.CreateTable(
                name: "devices_norm",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    geldig_vanaf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    waarde = table.Column<double>(type: "REAL", precision: 14, scale: 4, nullable: false),
                    eenheid = table.Column<string>(type: "TEXT", nullable: false),
                    geldig_tot = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    bron = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_devices_norm", x => new { x.code, x.geldig_vanaf });
                });

            migrationBuilder.CreateTable(
                name: "devices_outbox_message",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    soort = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    inhoud = table.Column<string>(type: "TEXT", nullable: false),
                    gebeurd_op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    bezorgd_op = table.Column<DateTime>(type: "TEXT", nullable: true),
                    pogingen = table.Column<int>(type: "INTEGER", nullable: false),
                    volgende_poging = table.Column<DateTime>(type: "TEXT", nullable: true),
                    fout = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_devices_outbox_message", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "devices_werk_item",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sleutel = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    rol = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    gemeente = table.Column<string>(type: "TEXT", nullable: true),
                    aanbieder = table.Column<string>(type: "TEXT", nullable: true),
                    ernst = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    titel = table.Column<string>(type: "TEXT", nullable: false),
                    waar = table.Column<string>(type: "TEXT", nullable: false),
                    volgende_stap = table.Column<string>(type: "TEXT", nullable: false),
                    pad = table.Column<string>(type: "TEXT", nullable: false),
                    termijn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    aangemaakt_op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    afgehandeld_op = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_devices_werk_item", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "devices_bruikleen",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    device_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    serienummer = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    plaatsing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    perceel = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    gemeente = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    wet = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    uitgegeven_op = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    overeenkomst_versie = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    getekend_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    verwacht_retour = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    plaatsing_einde = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    geretourneerd_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    staat_uit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    staat_in = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    incident = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    incident_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    incident_verslag = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    aansprakelijk = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    aansprakelijk_reden = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    motivering = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    zonder_overeenkomst_gemeld = table.Column<bool>(type: "INTEGER", nullable: false),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_devices_bruikleen", x => x.id);
                    table.ForeignKey(
                        name: "fk_devices_bruikleen_devices_device_id",
                        column: x => x.device_id,
                        principalTable: "devices_device",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_devices_bruikleen_aanbieder_uitgegeven_op",
                table: "devices_bruikleen",
                columns: new[] { "aanbieder", "uitgegeven_op" });

            migrationBuilder.CreateIndex(
                name: "ix_devices_bruikleen_contractnummer_perceel",
                table: "devices_bruikleen",
                columns: new[] { "contractnummer", "perceel" });

            migrationBuilder.CreateIndex(
                name: "ix_devices_bruikleen_device_id_uitgegeven_op",
                table: "devices_bruikleen",
                columns: new[] { "device_id", "uitgegeven_op" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_devices_bruikleen_gemeente_uitgegeven_op",
                table: "devices_bruikleen",
                columns: new[] { "gemeente", "uitgegeven_op" });

            migrationBuilder.CreateIndex(
                name: "ix_devices_bruikleen_geretourneerd_op_plaatsing_einde",
                table: "devices_bruikleen",
                columns: new[] { "geretourneerd_op", "plaatsing_einde" });

            migrationBuilder.CreateIndex(
                name: "ix_devices_bruikleen_getekend_op",
                table: "devices_bruikleen",
                column: "getekend_op");

            migrationBuilder.CreateIndex(
                name: "ix_devices_bruikleen_incident",
                table: "devices_bruikleen",
                column: "incident");

            migrationBuilder.CreateIndex(
                name: "ix_devices_bruikleen_plaatsing",
                table: "devices_bruikleen",
                column: "plaatsing");

            migrationBuilder.CreateIndex(
                name: "ix_devices_bruikleen_serienummer",
                table: "devices_bruikleen",
                column: "serienummer");

            migrationBuilder.CreateIndex(
                name: "ix_devices_bruikleen_uitgegeven_op_id",
                table: "devices_bruikleen",
                columns: new[] { "uitgegeven_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_devices_device_aanbieder_serienummer",
                table: "devices_device",
                columns: new[] { "aanbieder", "serienummer" });

            migrationBuilder.CreateIndex(
                name: "ix_devices_device_contractnummer_perceel",
                table: "devices_device",
                columns: new[] { "contractnummer", "perceel" });

            migrationBuilder.CreateIndex(
                name: "ix_devices_device_serienummer",
                table: "devices_device",
                column: "serienummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_devices_device_type_id",
                table: "devices_device",
                columns: new[] { "type", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_devices_logboek_regel_onderwerp_sleutel",
                table: "devices_logboek_regel",
                columns: new[] { "onderwerp", "sleutel" });

            migrationBuilder.CreateIndex(
                name: "ix_devices_outbox_message_bezorgd_op_volgende_poging",
                table: "devices_outbox_message",
                columns: new[] { "bezorgd_op", "volgende_poging" });

            migrationBuilder.CreateIndex(
                name: "ix_devices_werk_item_afgehandeld_op_rol_termijn",
                table: "devices_werk_item",
                columns: new[] { "afgehandeld_op", "rol", "termijn" });

            migrationBuilder.CreateIndex(
                name: "ix_devices_werk_item_sleutel",
                table: "devices_werk_item",
                column: "sleutel",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "devices_bruikleen");

            migrationBuilder.DropTable(
                name: "devices_inbox_message");

            migrationBuilder.DropTable(
                name: "devices_logboek_regel");

            migrationBuilder.DropTable(
                name: "devices_norm");

            migrationBuilder.DropTable(
                name: "devices_outbox_message");

            migrationBuilder.DropTable(
                name: "devices_werk_item");

            migrationBuilder.DropTable(
                name: "devices_device");
        }
    }
}
