using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class WijzigingenEnSignalen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "antwoord_uiterlijk",
                schema: "plaatsingen",
                table: "plaatsing",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "bewijs",
                schema: "plaatsingen",
                table: "plaatsing",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "overdracht",
                schema: "plaatsingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    inburgeraar_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossiernummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    datum = table.Column<DateOnly>(type: "date", nullable: false),
                    van = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    naar = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    van_plaatsing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    naar_plaatsing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    uren_gevolgd = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    notitie = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_overdracht", x => x.id);
                    table.ForeignKey(
                        name: "fk_overdracht_inburgeraar_inburgeraar_id",
                        column: x => x.inburgeraar_id,
                        principalSchema: "plaatsingen",
                        principalTable: "inburgeraar",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pauze",
                schema: "plaatsingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plaatsing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plaatsingnummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    vanaf = table.Column<DateOnly>(type: "date", nullable: false),
                    verwacht_tot = table.Column<DateOnly>(type: "date", nullable: false),
                    hervat_op = table.Column<DateOnly>(type: "date", nullable: true),
                    reden = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pauze", x => x.id);
                    table.ForeignKey(
                        name: "fk_pauze_plaatsing_plaatsing_id",
                        column: x => x.plaatsing_id,
                        principalSchema: "plaatsingen",
                        principalTable: "plaatsing",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "signaal",
                schema: "plaatsingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plaatsing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plaatsingnummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    dossiernummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    gemeente = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    van_systeem = table.Column<bool>(type: "boolean", nullable: false),
                    tekst = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    gemeld_op = table.Column<DateOnly>(type: "date", nullable: false),
                    antwoord_uiterlijk = table.Column<DateOnly>(type: "date", nullable: false),
                    stand = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    antwoord = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    beantwoord_op = table.Column<DateOnly>(type: "date", nullable: true),
                    bijgewerkt_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signaal", x => x.id);
                    table.ForeignKey(
                        name: "fk_signaal_plaatsingen_plaatsing_id",
                        column: x => x.plaatsing_id,
                        principalSchema: "plaatsingen",
                        principalTable: "plaatsing",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_overdracht_inburgeraar_id_datum",
                schema: "plaatsingen",
                table: "overdracht",
                columns: new[] { "inburgeraar_id", "datum" });

            migrationBuilder.CreateIndex(
                name: "ix_overdracht_naar_plaatsing",
                schema: "plaatsingen",
                table: "overdracht",
                column: "naar_plaatsing");

            migrationBuilder.CreateIndex(
                name: "ix_pauze_plaatsing_id_vanaf",
                schema: "plaatsingen",
                table: "pauze",
                columns: new[] { "plaatsing_id", "vanaf" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_signaal_aanbieder_bijgewerkt_op",
                schema: "plaatsingen",
                table: "signaal",
                columns: new[] { "aanbieder", "bijgewerkt_op" });

            migrationBuilder.CreateIndex(
                name: "ix_signaal_dossiernummer_antwoord_uiterlijk",
                schema: "plaatsingen",
                table: "signaal",
                columns: new[] { "dossiernummer", "antwoord_uiterlijk" });

            migrationBuilder.CreateIndex(
                name: "ix_signaal_plaatsing_id_soort",
                schema: "plaatsingen",
                table: "signaal",
                columns: new[] { "plaatsing_id", "soort" });

            migrationBuilder.CreateIndex(
                name: "ix_signaal_plaatsingnummer_antwoord_uiterlijk",
                schema: "plaatsingen",
                table: "signaal",
                columns: new[] { "plaatsingnummer", "antwoord_uiterlijk" });

            migrationBuilder.CreateIndex(
                name: "ix_signaal_stand_gemeente_antwoord_uiterlijk",
                schema: "plaatsingen",
                table: "signaal",
                columns: new[] { "stand", "gemeente", "antwoord_uiterlijk" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "overdracht",
                schema: "plaatsingen");

            migrationBuilder.DropTable(
                name: "pauze",
                schema: "plaatsingen");

            migrationBuilder.DropTable(
                name: "signaal",
                schema: "plaatsingen");

            migrationBuilder.DropColumn(
                name: "antwoord_uiterlijk",
                schema: "plaatsingen",
                table: "plaatsing");

            migrationBuilder.DropColumn(
                name: "bewijs",
                schema: "plaatsingen",
                table: "plaatsing");
        }
    }
}
