using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class GroepenWachtlijstElip : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "groep_id",
                table: "plaatsingen_plaatsing",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "lening_bijna_op",
                table: "plaatsingen_inburgeraar",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "plaatsingen_lesgroep",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    perceel_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    perceelcode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    route = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    start_op = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    maximum = table.Column<int>(type: "INTEGER", nullable: false),
                    vorm = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    locatie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    gesloten_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    bijgewerkt_op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_lesgroep", x => x.id);
                    table.ForeignKey(
                        name: "fk_plaatsingen_lesgroep_plaatsingen_perceel_perceel_id",
                        column: x => x.perceel_id,
                        principalTable: "plaatsingen_perceel",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plaatsingen_wachtende",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    perceel_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    perceelcode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    route = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    inburgeraar_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    op_lijst_sinds = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kan_vanaf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    vorm = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    stand = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reden = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    tot = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    bijgewerkt_op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_wachtende", x => x.id);
                    table.ForeignKey(
                        name: "fk_plaatsingen_wachtende_plaatsingen_inburgeraar_inburgeraar_id",
                        column: x => x.inburgeraar_id,
                        principalTable: "plaatsingen_inburgeraar",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plaatsingen_wachtende_plaatsingen_perceel_perceel_id",
                        column: x => x.perceel_id,
                        principalTable: "plaatsingen_perceel",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_groep_id",
                table: "plaatsingen_plaatsing",
                column: "groep_id");

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_lesgroep_aanbieder_bijgewerkt_op",
                table: "plaatsingen_lesgroep",
                columns: new[] { "aanbieder", "bijgewerkt_op" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_lesgroep_perceel_id_code",
                table: "plaatsingen_lesgroep",
                columns: new[] { "perceel_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_lesgroep_perceel_id_start_op",
                table: "plaatsingen_lesgroep",
                columns: new[] { "perceel_id", "start_op" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_wachtende_inburgeraar_id_stand",
                table: "plaatsingen_wachtende",
                columns: new[] { "inburgeraar_id", "stand" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_wachtende_perceel_id",
                table: "plaatsingen_wachtende",
                column: "perceel_id");

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_wachtende_stand_perceel_id",
                table: "plaatsingen_wachtende",
                columns: new[] { "stand", "perceel_id" });

            migrationBuilder.AddForeignKey(
                name: "fk_plaatsingen_plaatsing_plaatsingen_lesgroep_groep_id",
                table: "plaatsingen_plaatsing",
                column: "groep_id",
                principalTable: "plaatsingen_lesgroep",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_plaatsingen_plaatsing_plaatsingen_lesgroep_groep_id",
                table: "plaatsingen_plaatsing");

            migrationBuilder.DropTable(
                name: "plaatsingen_lesgroep");

            migrationBuilder.DropTable(
                name: "plaatsingen_wachtende");

            migrationBuilder.DropIndex(
                name: "ix_plaatsingen_plaatsing_groep_id",
                table: "plaatsingen_plaatsing");

            migrationBuilder.DropColumn(
                name: "groep_id",
                table: "plaatsingen_plaatsing");

            migrationBuilder.DropColumn(
                name: "lening_bijna_op",
                table: "plaatsingen_inburgeraar");
        }
    }
}
