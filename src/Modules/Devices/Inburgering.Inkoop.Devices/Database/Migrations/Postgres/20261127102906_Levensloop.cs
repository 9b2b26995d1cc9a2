using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Devices.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Levensloop : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "aangeschaft_op",
                schema: "devices",
                table: "device",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "accessoires",
                schema: "devices",
                table: "device",
                type: "character varying(600)",
                maxLength: 600,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "gereserveerd_per",
                schema: "devices",
                table: "device",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "gereserveerd_voor",
                schema: "devices",
                table: "device",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "stand",
                schema: "devices",
                table: "device",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "stand_reden",
                schema: "devices",
                table: "device",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "stand_sinds",
                schema: "devices",
                table: "device",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "wissen_nodig",
                schema: "devices",
                table: "device",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "aangiftenummer",
                schema: "devices",
                table: "bruikleen",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "accessoires",
                schema: "devices",
                table: "bruikleen",
                type: "character varying(600)",
                maxLength: 600,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "besloten_op",
                schema: "devices",
                table: "bruikleen",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "data_gewist",
                schema: "devices",
                table: "bruikleen",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "geanonimiseerd_op",
                schema: "devices",
                table: "bruikleen",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "gehoord_op",
                schema: "devices",
                table: "bruikleen",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "lijn_id",
                schema: "devices",
                table: "bruikleen",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "ontbreekt",
                schema: "devices",
                table: "bruikleen",
                type: "character varying(600)",
                maxLength: 600,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "overeenkomst_id",
                schema: "devices",
                table: "bruikleen",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "schade_euro",
                schema: "devices",
                table: "bruikleen",
                type: "numeric(14,2)",
                precision: 14,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "vervangen",
                schema: "devices",
                table: "bruikleen",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "vervolg_tot",
                schema: "devices",
                table: "bruikleen",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "zienswijze",
                schema: "devices",
                table: "bruikleen",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "bericht",
                schema: "devices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    bruikleen_id = table.Column<Guid>(type: "uuid", nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    gemeente = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    serienummer = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    plaatsing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ontvanger = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    nummer = table.Column<int>(type: "integer", nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    terug_op = table.Column<DateOnly>(type: "date", nullable: false),
                    verstuurd_op = table.Column<DateOnly>(type: "date", nullable: true),
                    tekst = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bericht", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bruikleenafspraak",
                schema: "devices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    tekentermijn_dagen = table.Column<int>(type: "integer", nullable: false),
                    retour_dagen = table.Column<int>(type: "integer", nullable: false),
                    herinnering_vooraf = table.Column<int>(type: "integer", nullable: false),
                    herinnering_elke = table.Column<int>(type: "integer", nullable: false),
                    herinnering_meest = table.Column<int>(type: "integer", nullable: false),
                    bij_schakelen = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    bij_overstap = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    bij_verhuizing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bruikleenafspraak", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "overeenkomst",
                schema: "devices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plaatsing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    gemeente = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    tekst_versie = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    taal = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    tekst = table.Column<string>(type: "text", nullable: false),
                    vertaling = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    wijze = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    aangemaakt_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    getekend_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    naam = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    handtekening = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    sessie_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    sessie_tot = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    scan_id = table.Column<Guid>(type: "uuid", nullable: true),
                    geanonimiseerd_op = table.Column<DateOnly>(type: "date", nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_overeenkomst", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "overeenkomsttekst",
                schema: "devices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tekst_versie = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    taal = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    titel = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    inhoud = table.Column<string>(type: "text", nullable: false),
                    geldig_vanaf = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_overeenkomsttekst", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reparatie",
                schema: "devices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    device_id = table.Column<Guid>(type: "uuid", nullable: false),
                    serienummer = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: true),
                    omschrijving = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    kosten_euro = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reparatie", x => x.id);
                    table.ForeignKey(
                        name: "fk_reparatie_device_device_id",
                        column: x => x.device_id,
                        principalSchema: "devices",
                        principalTable: "device",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "scan",
                schema: "devices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    overeenkomst_id = table.Column<Guid>(type: "uuid", nullable: false),
                    naam = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    mediatype = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ontvangen_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    inhoud = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scan", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_device_stand_gereserveerd_per",
                schema: "devices",
                table: "device",
                columns: new[] { "stand", "gereserveerd_per" });

            migrationBuilder.CreateIndex(
                name: "ix_bruikleen_geanonimiseerd_op_geretourneerd_op",
                schema: "devices",
                table: "bruikleen",
                columns: new[] { "geanonimiseerd_op", "geretourneerd_op" });

            migrationBuilder.CreateIndex(
                name: "ix_bruikleen_lijn_id",
                schema: "devices",
                table: "bruikleen",
                column: "lijn_id");

            migrationBuilder.CreateIndex(
                name: "ix_bruikleen_overeenkomst_id",
                schema: "devices",
                table: "bruikleen",
                column: "overeenkomst_id");

            migrationBuilder.CreateIndex(
                name: "ix_bruikleen_vervolg_tot",
                schema: "devices",
                table: "bruikleen",
                column: "vervolg_tot");

            migrationBuilder.CreateIndex(
                name: "ix_bericht_aanbieder",
                schema: "devices",
                table: "bericht",
                column: "aanbieder");

            migrationBuilder.CreateIndex(
                name: "ix_bericht_bruikleen_id_ontvanger_nummer_terug_op",
                schema: "devices",
                table: "bericht",
                columns: new[] { "bruikleen_id", "ontvanger", "nummer", "terug_op" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bericht_gemeente",
                schema: "devices",
                table: "bericht",
                column: "gemeente");

            migrationBuilder.CreateIndex(
                name: "ix_bericht_serienummer",
                schema: "devices",
                table: "bericht",
                column: "serienummer");

            migrationBuilder.CreateIndex(
                name: "ix_bericht_verstuurd_op_dag",
                schema: "devices",
                table: "bericht",
                columns: new[] { "verstuurd_op", "dag" });

            migrationBuilder.CreateIndex(
                name: "ix_bruikleenafspraak_contractnummer",
                schema: "devices",
                table: "bruikleenafspraak",
                column: "contractnummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_overeenkomst_plaatsing",
                schema: "devices",
                table: "overeenkomst",
                column: "plaatsing");

            migrationBuilder.CreateIndex(
                name: "ix_overeenkomst_sessie_hash",
                schema: "devices",
                table: "overeenkomst",
                column: "sessie_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_overeenkomsttekst_tekst_versie_taal",
                schema: "devices",
                table: "overeenkomsttekst",
                columns: new[] { "tekst_versie", "taal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reparatie_device_id_van",
                schema: "devices",
                table: "reparatie",
                columns: new[] { "device_id", "van" });

            migrationBuilder.CreateIndex(
                name: "ix_scan_overeenkomst_id",
                schema: "devices",
                table: "scan",
                column: "overeenkomst_id");

            // What was known about loans tells where each device is, and every loan so far is a line of its own.
            migrationBuilder.Sql("""
                UPDATE devices.bruikleen SET lijn_id = id;
                UPDATE devices.device SET stand = CASE
                    WHEN EXISTS (SELECT 1 FROM devices.bruikleen b WHERE b.device_id = device.id AND b.geretourneerd_op IS NULL AND b.incident IN ('Verlies', 'Diefstal')) THEN 'Vermist'
                    WHEN EXISTS (SELECT 1 FROM devices.bruikleen b WHERE b.device_id = device.id AND b.geretourneerd_op IS NULL) THEN 'Uitgeleend'
                    ELSE 'Beschikbaar' END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bericht",
                schema: "devices");

            migrationBuilder.DropTable(
                name: "bruikleenafspraak",
                schema: "devices");

            migrationBuilder.DropTable(
                name: "overeenkomst",
                schema: "devices");

            migrationBuilder.DropTable(
                name: "overeenkomsttekst",
                schema: "devices");

            migrationBuilder.DropTable(
                name: "reparatie",
                schema: "devices");

            migrationBuilder.DropTable(
                name: "scan",
                schema: "devices");

            migrationBuilder.DropIndex(
                name: "ix_device_stand_gereserveerd_per",
                schema: "devices",
                table: "device");

            migrationBuilder.DropIndex(
                name: "ix_bruikleen_geanonimiseerd_op_geretourneerd_op",
                schema: "devices",
                table: "bruikleen");

            migrationBuilder.DropIndex(
                name: "ix_bruikleen_lijn_id",
                schema: "devices",
                table: "bruikleen");

            migrationBuilder.DropIndex(
                name: "ix_bruikleen_overeenkomst_id",
                schema: "devices",
                table: "bruikleen");

            migrationBuilder.DropIndex(
                name: "ix_bruikleen_vervolg_tot",
                schema: "devices",
                table: "bruikleen");

            migrationBuilder.DropColumn(
                name: "aangeschaft_op",
                schema: "devices",
                table: "device");

            migrationBuilder.DropColumn(
                name: "accessoires",
                schema: "devices",
                table: "device");

            migrationBuilder.DropColumn(
                name: "gereserveerd_per",
                schema: "devices",
                table: "device");

            migrationBuilder.DropColumn(
                name: "gereserveerd_voor",
                schema: "devices",
                table: "device");

            migrationBuilder.DropColumn(
                name: "stand",
                schema: "devices",
                table: "device");

            migrationBuilder.DropColumn(
                name: "stand_reden",
                schema: "devices",
                table: "device");

            migrationBuilder.DropColumn(
                name: "stand_sinds",
                schema: "devices",
                table: "device");

            migrationBuilder.DropColumn(
                name: "wissen_nodig",
                schema: "devices",
                table: "device");

            migrationBuilder.DropColumn(
                name: "aangiftenummer",
                schema: "devices",
                table: "bruikleen");

            migrationBuilder.DropColumn(
                name: "accessoires",
                schema: "devices",
                table: "bruikleen");

            migrationBuilder.DropColumn(
                name: "besloten_op",
                schema: "devices",
                table: "bruikleen");

            migrationBuilder.DropColumn(
                name: "data_gewist",
                schema: "devices",
                table: "bruikleen");

            migrationBuilder.DropColumn(
                name: "geanonimiseerd_op",
                schema: "devices",
                table: "bruikleen");

            migrationBuilder.DropColumn(
                name: "gehoord_op",
                schema: "devices",
                table: "bruikleen");

            migrationBuilder.DropColumn(
                name: "lijn_id",
                schema: "devices",
                table: "bruikleen");

            migrationBuilder.DropColumn(
                name: "ontbreekt",
                schema: "devices",
                table: "bruikleen");

            migrationBuilder.DropColumn(
                name: "overeenkomst_id",
                schema: "devices",
                table: "bruikleen");

            migrationBuilder.DropColumn(
                name: "schade_euro",
                schema: "devices",
                table: "bruikleen");

            migrationBuilder.DropColumn(
                name: "vervangen",
                schema: "devices",
                table: "bruikleen");

            migrationBuilder.DropColumn(
                name: "vervolg_tot",
                schema: "devices",
                table: "bruikleen");

            migrationBuilder.DropColumn(
                name: "zienswijze",
                schema: "devices",
                table: "bruikleen");
        }
    }
}
