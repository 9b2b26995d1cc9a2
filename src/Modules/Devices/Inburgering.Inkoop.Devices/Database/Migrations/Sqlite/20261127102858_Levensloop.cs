using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Devices.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Levensloop : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "aangeschaft_op",
                table: "devices_device",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "accessoires",
                table: "devices_device",
                type: "TEXT",
                maxLength: 600,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "gereserveerd_per",
                table: "devices_device",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "gereserveerd_voor",
                table: "devices_device",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "stand",
                table: "devices_device",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "stand_reden",
                table: "devices_device",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "stand_sinds",
                table: "devices_device",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "wissen_nodig",
                table: "devices_device",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "aangiftenummer",
                table: "devices_bruikleen",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "accessoires",
                table: "devices_bruikleen",
                type: "TEXT",
                maxLength: 600,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "besloten_op",
                table: "devices_bruikleen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "data_gewist",
                table: "devices_bruikleen",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "geanonimiseerd_op",
                table: "devices_bruikleen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "gehoord_op",
                table: "devices_bruikleen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "lijn_id",
                table: "devices_bruikleen",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<string>(
                name: "ontbreekt",
                table: "devices_bruikleen",
                type: "TEXT",
                maxLength: 600,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "overeenkomst_id",
                table: "devices_bruikleen",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "schade_euro",
                table: "devices_bruikleen",
                type: "REAL",
                precision: 14,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "vervangen",
                table: "devices_bruikleen",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "vervolg_tot",
                table: "devices_bruikleen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "zienswijze",
                table: "devices_bruikleen",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "devices_bericht",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    bruikleen_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    gemeente = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    serienummer = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    plaatsing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ontvanger = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    nummer = table.Column<int>(type: "INTEGER", nullable: false),
                    dag = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    terug_op = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    verstuurd_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    tekst = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_devices_bericht", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "devices_bruikleenafspraak",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    tekentermijn_dagen = table.Column<int>(type: "INTEGER", nullable: false),
                    retour_dagen = table.Column<int>(type: "INTEGER", nullable: false),
                    herinnering_vooraf = table.Column<int>(type: "INTEGER", nullable: false),
                    herinnering_elke = table.Column<int>(type: "INTEGER", nullable: false),
                    herinnering_meest = table.Column<int>(type: "INTEGER", nullable: false),
                    bij_schakelen = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    bij_overstap = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    bij_verhuizing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_devices_bruikleenafspraak", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "devices_overeenkomst",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    plaatsing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    gemeente = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    tekst_versie = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    taal = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    tekst = table.Column<string>(type: "TEXT", nullable: false),
                    vertaling = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    wijze = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    aangemaakt_op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    getekend_op = table.Column<DateTime>(type: "TEXT", nullable: true),
                    naam = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    handtekening = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    sessie_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    sessie_tot = table.Column<DateTime>(type: "TEXT", nullable: true),
                    scan_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    geanonimiseerd_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_devices_overeenkomst", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "devices_overeenkomsttekst",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    tekst_versie = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    taal = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    titel = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    inhoud = table.Column<string>(type: "TEXT", nullable: false),
                    geldig_vanaf = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_devices_overeenkomsttekst", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "devices_reparatie",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    device_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    serienummer = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    van = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    tot = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    omschrijving = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    kosten_euro = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_devices_reparatie", x => x.id);
                    table.ForeignKey(
                        name: "fk_devices_reparatie_devices_device_device_id",
                        column: x => x.device_id,
                        principalTable: "devices_device",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "devices_scan",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    overeenkomst_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    naam = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    mediatype = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ontvangen_op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    inhoud = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_devices_scan", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_devices_device_stand_gereserveerd_per",
                table: "devices_device",
                columns: new[] { "stand", "gereserveerd_per" });

            migrationBuilder.CreateIndex(
                name: "ix_devices_bruikleen_geanonimiseerd_op_geretourneerd_op",
                table: "devices_bruikleen",
                columns: new[] { "geanonimiseerd_op", "geretourneerd_op" });

            migrationBuilder.CreateIndex(
                name: "ix_devices_bruikleen_lijn_id",
                table: "devices_bruikleen",
                column: "lijn_id");

            migrationBuilder.CreateIndex(
                name: "ix_devices_bruikleen_overeenkomst_id",
                table: "devices_bruikleen",
                column: "overeenkomst_id");

            migrationBuilder.CreateIndex(
                name: "ix_devices_bruikleen_vervolg_tot",
                table: "devices_bruikleen",
                column: "vervolg_tot");

            migrationBuilder.CreateIndex(
                name: "ix_devices_bericht_aanbieder",
                table: "devices_bericht",
                column: "aanbieder");

            migrationBuilder.CreateIndex(
                name: "ix_devices_bericht_bruikleen_id_ontvanger_nummer_terug_op",
                table: "devices_bericht",
                columns: new[] { "bruikleen_id", "ontvanger", "nummer", "terug_op" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_devices_bericht_gemeente",
                table: "devices_bericht",
                column: "gemeente");

            migrationBuilder.CreateIndex(
                name: "ix_devices_bericht_serienummer",
                table: "devices_bericht",
                column: "serienummer");

            migrationBuilder.CreateIndex(
                name: "ix_devices_bericht_verstuurd_op_dag",
                table: "devices_bericht",
                columns: new[] { "verstuurd_op", "dag" });

            migrationBuilder.CreateIndex(
                name: "ix_devices_bruikleenafspraak_contractnummer",
                table: "devices_bruikleenafspraak",
                column: "contractnummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_devices_overeenkomst_plaatsing",
                table: "devices_overeenkomst",
                column: "plaatsing");

            migrationBuilder.CreateIndex(
                name: "ix_devices_overeenkomst_sessie_hash",
                table: "devices_overeenkomst",
                column: "sessie_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_devices_overeenkomsttekst_tekst_versie_taal",
                table: "devices_overeenkomsttekst",
                columns: new[] { "tekst_versie", "taal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_devices_reparatie_device_id_van",
                table: "devices_reparatie",
                columns: new[] { "device_id", "van" });

            migrationBuilder.CreateIndex(
                name: "ix_devices_scan_overeenkomst_id",
                table: "devices_scan",
                column: "overeenkomst_id");

            // What was known about loans tells where each device is, and every loan so far is a line of its own.
            migrationBuilder.Sql("""
                UPDATE devices_bruikleen SET lijn_id = id;
                UPDATE devices_device SET stand = CASE
                    WHEN EXISTS (SELECT 1 FROM devices_bruikleen b WHERE b.device_id = devices_device.id AND b.geretourneerd_op IS NULL AND b.incident IN ('Verlies', 'Diefstal')) THEN 'Vermist'
                    WHEN EXISTS (SELECT 1 FROM devices_bruikleen b WHERE b.device_id = devices_device.id AND b.geretourneerd_op IS NULL) THEN 'Uitgeleend'
                    ELSE 'Beschikbaar' END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "devices_bericht");

            migrationBuilder.DropTable(
                name: "devices_bruikleenafspraak");

            migrationBuilder.DropTable(
                name: "devices_overeenkomst");

            migrationBuilder.DropTable(
                name: "devices_overeenkomsttekst");

            migrationBuilder.DropTable(
                name: "devices_reparatie");

            migrationBuilder.DropTable(
                name: "devices_scan");

            migrationBuilder.DropIndex(
                name: "ix_devices_device_stand_gereserveerd_per",
                table: "devices_device");

            migrationBuilder.DropIndex(
                name: "ix_devices_bruikleen_geanonimiseerd_op_geretourneerd_op",
                table: "devices_bruikleen");

            migrationBuilder.DropIndex(
                name: "ix_devices_bruikleen_lijn_id",
                table: "devices_bruikleen");

            migrationBuilder.DropIndex(
                name: "ix_devices_bruikleen_overeenkomst_id",
                table: "devices_bruikleen");

            migrationBuilder.DropIndex(
                name: "ix_devices_bruikleen_vervolg_tot",
                table: "devices_bruikleen");

            migrationBuilder.DropColumn(
                name: "aangeschaft_op",
                table: "devices_device");

            migrationBuilder.DropColumn(
                name: "accessoires",
                table: "devices_device");

            migrationBuilder.DropColumn(
                name: "gereserveerd_per",
                table: "devices_device");

            migrationBuilder.DropColumn(
                name: "gereserveerd_voor",
                table: "devices_device");

            migrationBuilder.DropColumn(
                name: "stand",
                table: "devices_device");

            migrationBuilder.DropColumn(
                name: "stand_reden",
                table: "devices_device");

            migrationBuilder.DropColumn(
                name: "stand_sinds",
                table: "devices_device");

            migrationBuilder.DropColumn(
                name: "wissen_nodig",
                table: "devices_device");

            migrationBuilder.DropColumn(
                name: "aangiftenummer",
                table: "devices_bruikleen");

            migrationBuilder.DropColumn(
                name: "accessoires",
                table: "devices_bruikleen");

            migrationBuilder.DropColumn(
                name: "besloten_op",
                table: "devices_bruikleen");

            migrationBuilder.DropColumn(
                name: "data_gewist",
                table: "devices_bruikleen");

            migrationBuilder.DropColumn(
                name: "geanonimiseerd_op",
                table: "devices_bruikleen");

            migrationBuilder.DropColumn(
                name: "gehoord_op",
                table: "devices_bruikleen");

            migrationBuilder.DropColumn(
                name: "lijn_id",
                table: "devices_bruikleen");

            migrationBuilder.DropColumn(
                name: "ontbreekt",
                table: "devices_bruikleen");

            migrationBuilder.DropColumn(
                name: "overeenkomst_id",
                table: "devices_bruikleen");

            migrationBuilder.DropColumn(
                name: "schade_euro",
                table: "devices_bruikleen");

            migrationBuilder.DropColumn(
                name: "vervangen",
                table: "devices_bruikleen");

            migrationBuilder.DropColumn(
                name: "vervolg_tot",
                table: "devices_bruikleen");

            migrationBuilder.DropColumn(
                name: "zienswijze",
                table: "devices_bruikleen");
        }
    }
}
